import type { Editor } from '@tiptap/react'
import { Button, Input } from 'antd'
import { dropNote, notesIn, writeNote } from './footnote-node.ts'

/** The notes below the text, written where they will stand. */
export function Footnotes({ editor }: { editor: Editor }) {
  const notes = notesIn(editor.state.doc)
  if (notes.length === 0) return null
  return (
    <section className="notes" aria-label="注释">
      <h2>注释</h2>
      <ol>
        {notes.map(({ at, text }, index) =>
          editor.isEditable ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its number
            <li key={index}>
              <Input
                size="small"
                aria-label={`注释 ${index + 1}`}
                status={text.trim() ? undefined : 'warning'}
                placeholder="写注释的文字"
                value={text}
                maxLength={2_000}
                onChange={({ target }) => writeNote(editor, at, target.value)}
              />
              <Button
                size="small"
                type="text"
                aria-label={`删去注释 ${index + 1}`}
                onClick={() => dropNote(editor, at)}
              >
                删去
              </Button>
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its number
            <li key={index}>{text}</li>
          ),
        )}
      </ol>
    </section>
  )
}
