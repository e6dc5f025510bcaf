import { Slice } from '@tiptap/pm/model'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { cleanHtml } from '../../word/clean.ts'
import { extensionsFor, plainDocument } from './extensions.ts'
import { Footnotes } from './footnotes.tsx'
import { markPassages, type PassageMark } from './marks.ts'
import { TableTools } from './table-tools.tsx'
import { Toolbar } from './toolbar.tsx'

export type Incoming = { html: string; warnings: readonly string[]; pictures: number }

export type BodyEditorProps = {
  /** The document, or html where only html was taken over. */
  content: object | string
  editable: boolean
  marks: readonly PassageMark[]
  lit: string | null
  urlOf: (file: string) => string
  /** Stores a picture with the item; answers its file. */
  keepPicture: (file: File) => Promise<string>
  readWord: (file: File) => Promise<Incoming>
  onChange: (doc: object) => void
  /** The editor, and what it read of the content it was given. */
  onReady: (editor: Editor, body: object) => void
}

/** What the editor copied itself comes back as it was; a list or a table from elsewhere stays one, wherever it is put. */
function pasting() {
  let foreign = false
  const whole = /^(bulletList|orderedList|table|blockquote|heading)$/
  return {
    transformPastedHTML: (html: string) => {
      foreign = !html.includes('data-pm-slice')
      return foreign ? cleanHtml(html).html : html
    },
    transformPasted: (slice: Slice) => {
      const ends = (node: { type: { name: string } } | null) => foreign && whole.test(node?.type.name ?? '')
      const { content, openStart, openEnd } = slice
      return new Slice(content, ends(content.firstChild) ? 0 : openStart, ends(content.lastChild) ? 0 : openEnd)
    },
  }
}

const isPicture = ({ type }: File) => type === 'image/png' || type === 'image/jpeg'
const picturesOf = (data: DataTransfer | null) => [...(data?.files ?? [])].filter(isPicture)

/** Pictures and whole Word files on their way into the text. */
function useIntake(props: Pick<BodyEditorProps, 'keepPicture' | 'readWord'>, editor: () => Editor | null) {
  const { message, modal } = App.useApp()
  const [busy, setBusy] = useState<'picture' | 'word' | null>(null)
  const during = async (what: 'picture' | 'word', work: () => Promise<void>) => {
    setBusy(what)
    await work().catch((error: Error) => message.error(error.message))
    setBusy(null)
  }
  const picture = (file: File) =>
    during('picture', async () => {
      const kept = await props.keepPicture(file)
      const attrs = { file: kept, alt: '', caption: '' }
      editor()?.chain().focus().insertContent({ type: 'picture', attrs }).run()
      message.info('图片已插入，请填写替代文字')
    })
  const word = (file: File) =>
    during('word', async () => {
      const { html, warnings, pictures } = await props.readWord(file)
      const target = editor()
      if (!target) return
      const put = (whole: boolean) => {
        if (whole) target.chain().focus().setContent(html, { emitUpdate: true }).run()
        else target.chain().focus().insertContent(html).run()
      }
      const content = (
        <>
          <p>
            读出正文{pictures > 0 ? `和 ${pictures} 张图片` : ''}。{warnings.length > 0 && '下面这些请核对：'}
          </p>
          <ul className="word-warnings">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )
      if (target.isEmpty && warnings.length === 0) return put(true)
      modal.confirm({
        title: `导入「${file.name}」`,
        content,
        okText: target.isEmpty ? '放入正文' : '替换现有正文',
        cancelText: target.isEmpty ? '不导入' : '插在光标处',
        onOk: () => put(true),
        onCancel: () => !target.isEmpty && put(false),
        // Escape leaves the text as it is: the second button is an answer too.
        keyboard: target.isEmpty,
        closable: { onClose: () => undefined },
      })
    })
  return { picture, word, busy }
}

const counted = (editor: Editor) =>
  editor.state.doc.textBetween(0, editor.state.doc.content.size, '').replace(/\s/g, '').length

/** The text of an item, written as the page will show it. */
export function BodyEditor(props: BodyEditorProps) {
  const { content, editable, marks, lit, urlOf, onChange, onReady } = props
  const held = useRef<Editor | null>(null)
  const intake = useIntake(props, () => held.current)
  const [paste] = useState(pasting)
  const takePictures = (files: readonly File[]) => {
    for (const file of files) intake.picture(file)
    return files.length > 0
  }
  const editor = useEditor({
    extensions: extensionsFor(urlOf),
    content,
    editable,
    injectCSS: false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: { class: 'prose item-prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': '正文' },
      ...paste,
      // Words beside the picture win: Word puts a picture of the text on the clipboard as well.
      handlePaste: (_, event) =>
        !event.clipboardData?.getData('text/html') && takePictures(picturesOf(event.clipboardData)),
      handleDrop: (_, event) => takePictures(picturesOf(event.dataTransfer)),
    },
    onUpdate: ({ editor }) => onChange(plainDocument(editor.getJSON())),
  })
  held.current = editor
  useEffect(() => {
    if (editor) onReady(editor, plainDocument(editor.getJSON()))
  }, [editor, onReady])
  useEffect(() => editor?.setEditable(editable, false), [editor, editable])
  useEffect(() => {
    if (editor) markPassages(editor, marks, lit)
  }, [editor, marks, lit])
  if (!editor) return null
  return (
    <div className={`body-editor${editable ? ' editable' : ''}`}>
      {editable && (
        <div className="body-bar">
          <Toolbar editor={editor} intake={intake} />
          <TableTools editor={editor} />
        </div>
      )}
      <EditorContent editor={editor} />
      <Footnotes editor={editor} />
      <p className="body-count quiet">{counted(editor)} 字</p>
    </div>
  )
}
