import type { Node as DocNode } from '@tiptap/pm/model'
import { type Editor, Node } from '@tiptap/react'

/** A small number in the text; the style sheet counts it. Its words are written below the text (footnotes.tsx). */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-footnote') ?? '',
      renderHTML: ({ text }) => ({ 'data-footnote': text, title: text }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', { ...HTMLAttributes, class: 'note' }],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-f': () => this.editor.commands.insertContent({ type: 'footnote', attrs: { text: '' } }) }
  },
})

export type Note = { at: number; text: string }

/** In the order of the text, which is the order of their numbers. */
export function notesIn(doc: DocNode): Note[] {
  const notes: Note[] = []
  doc.descendants((node, at) => {
    if (node.type.name === 'footnote') notes.push({ at, text: String(node.attrs.text) })
  })
  return notes
}

export const writeNote = (editor: Editor, at: number, text: string) =>
  editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, { text }))

export const dropNote = (editor: Editor, at: number) => editor.view.dispatch(editor.state.tr.delete(at, at + 1))
