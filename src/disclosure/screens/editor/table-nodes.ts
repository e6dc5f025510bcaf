import { addRowAfter, goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables'
import { type Editor, Node } from '@tiptap/react'

/** Tables with merged cells and heading cells, on ProseMirror's own table module. */

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.max(1, Number(element.getAttribute(name)) || 1),
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: String(attributes[name]) } : {},
})

/** The table module asks for widths; the page decides them by itself. */
const colwidth = { default: null, rendered: false, parseHTML: () => null }

const cell = (name: string, tableRole: string, tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'block+',
    isolating: true,
    extendNodeSchema: (extension) => (extension.name === name ? { tableRole } : {}),
    addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan'), colwidth }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: (extension) => (extension.name === 'table' ? { tableRole: 'table' } : {}),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['div', { class: 'prose-table' }, ['table', ['tbody', 0]]],
  addKeyboardShortcuts() {
    const go = (direction: 1 | -1) => goToNextCell(direction)(this.editor.state, this.editor.view.dispatch)
    // Behind the last cell a new row begins.
    const forth = () =>
      go(1) || (isInTable(this.editor.state) && addRowAfter(this.editor.state, this.editor.view.dispatch) && go(1))
    return { Tab: forth, 'Shift-Tab': () => go(-1) }
  },
  addProseMirrorPlugins: () => [tableEditing()],
})

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  extendNodeSchema: (extension) => (extension.name === 'tableRow' ? { tableRole: 'row' } : {}),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

export const tableNodes = [Table, TableRow, cell('tableCell', 'cell', 'td'), cell('tableHeader', 'header_cell', 'th')]

/** A new table as a document has it: the first row is its heading. */
const newTable = (rows: number, columns: number) => {
  const one = (type: string) => ({ type, content: [{ type: 'paragraph' }] })
  const row = (type: string) => ({ type: 'tableRow', content: Array.from({ length: columns }, () => one(type)) })
  return {
    type: 'table',
    content: Array.from({ length: rows }, (_, index) => row(index === 0 ? 'tableHeader' : 'tableCell')),
  }
}

/** A new table, and the caret in its first cell. */
export function insertTable(editor: Editor, rows: number, columns: number): void {
  const { from } = editor.state.selection
  editor.chain().focus().insertContent(newTable(rows, columns)).run()
  let found = -1
  editor.state.doc.descendants((node, at) => {
    if (found < 0 && node.type.name === 'table' && at >= from - 1) found = at
    return found < 0
  })
  // table, row, cell, paragraph
  if (found >= 0) editor.commands.setTextSelection(found + 4)
}
