import type { EditorState, Transaction } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeader,
} from '@tiptap/pm/tables'
import type { Editor } from '@tiptap/react'
import { Button } from 'antd'

type Command = (state: EditorState, dispatch?: (transaction: Transaction) => void) => boolean

const tools: readonly (readonly [string, Command])[] = [
  ['上加一行', addRowBefore],
  ['下加一行', addRowAfter],
  ['删去本行', deleteRow],
  ['左加一列', addColumnBefore],
  ['右加一列', addColumnAfter],
  ['删去本列', deleteColumn],
  ['合并单元格', mergeCells],
  ['拆分单元格', splitCell],
  ['表头行', toggleHeader('row')],
  ['表头列', toggleHeader('column')],
  ['删去表格', deleteTable],
]

/** What can be done with the table the caret stands in. */
export function TableTools({ editor }: { editor: Editor }) {
  if (!isInTable(editor.state)) return null
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  return (
    <div className="table-tools" role="toolbar" aria-label="表格">
      {tools.map(([label, command]) => (
        <Button
          key={label}
          size="small"
          type="text"
          disabled={!command(editor.state)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(command)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
