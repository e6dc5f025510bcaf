import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import type { Severity } from '../../checks/finding.ts'
import type { Spot } from './plain-map.ts'

/** A passage of the text that somebody has something to say about: a check, or a person's comment. */
export type PassageMark = Spot & { id: string; kind: Severity | 'comment'; says: string }
type State = { marks: DecorationSet; lit: string | null; spots: readonly PassageMark[] }

const key = new PluginKey<State>('passageMarks')

const decorated = (spots: readonly PassageMark[], lit: string | null) =>
  spots.map(({ id, kind, says, from, to }) =>
    Decoration.inline(from, to, {
      class: `passage of-${kind}${id === lit ? ' lit' : ''}`,
      title: says,
      'data-passage': id,
    }),
  )

/** While one types, the marks move with the words. */
export const PassageMarks = Extension.create({
  name: 'passageMarks',
  addProseMirrorPlugins: () => [
    new Plugin<State>({
      key,
      state: {
        init: () => ({ marks: DecorationSet.empty, lit: null, spots: [] }),
        apply: (transaction, state) => {
          const given = transaction.getMeta(key) as { spots: readonly PassageMark[]; lit: string | null } | undefined
          if (!given) return { ...state, marks: state.marks.map(transaction.mapping, transaction.doc) }
          const spots = given.spots.filter(({ from, to }) => from < to && to <= transaction.doc.content.size)
          return { ...given, marks: DecorationSet.create(transaction.doc, decorated(spots, given.lit)) }
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
})

export const markPassages = (editor: Editor, spots: readonly PassageMark[], lit: string | null = null) =>
  editor.view.dispatch(editor.state.tr.setMeta(key, { spots, lit }).setMeta('addToHistory', false))

/** Goes to the words: selected, and in the middle of the window. */
export function showPassage(editor: Editor, { from, to }: Spot) {
  editor.chain().setTextSelection({ from, to }).run()
  const place = editor.view.domAtPos(from).node
  const element = place instanceof HTMLElement ? place : place.parentElement
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  editor.view.focus()
}
