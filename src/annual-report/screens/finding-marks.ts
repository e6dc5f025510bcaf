import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'
import type { Finding } from '../api-types.ts'

export type SpotFinding = Pick<Finding, 'id' | 'level' | 'message' | 'explanation'> & {
  from: number
  to: number
  lit: boolean
}
export const marksKey = new PluginKey<DecorationSet>('findingMarks')

const underline = ({ id, level, message, explanation, from, to, lit }: SpotFinding) =>
  Decoration.inline(from, to, {
    class: `mark ${level}${explanation ? ' answered' : ''}${lit ? ' lit' : ''}`,
    title: message,
    'data-mark': id,
  })

const within = (doc: Node) => (spot: SpotFinding) => spot.from < spot.to && spot.to <= doc.content.size

/** The words a finding quotes are marked where they stand; while one types, the marks move with the words. */
export const FindingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: marksKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set) => {
          const spots = transaction.getMeta(marksKey) as SpotFinding[] | undefined
          if (!spots) return set.map(transaction.mapping, transaction.doc)
          return DecorationSet.create(transaction.doc, spots.filter(within(transaction.doc)).map(underline))
        },
      },
      props: { decorations: (state) => marksKey.getState(state) },
    }),
  ],
})
