import {
  AlignCenterOutlined,
  AlignRightOutlined,
  BoldOutlined,
  FileWordOutlined,
  ItalicOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  TableOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import type { Editor } from '@tiptap/react'
import { Button, Dropdown, Select } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { LinkTool } from './link-tool.tsx'
import { insertTable } from './table-nodes.ts'
import { Tool } from './tool.tsx'

const styles = [
  { value: 0, label: '正文' },
  { value: 2, label: '一级标题' },
  { value: 3, label: '二级标题' },
  { value: 4, label: '三级标题' },
] as const

const sizes = [
  [3, 2],
  [3, 3],
  [5, 4],
  [10, 5],
] as const

const TableTool = ({ editor }: { editor: Editor }) => (
  <Dropdown
    trigger={['click']}
    menu={{
      items: sizes.map(([rows, columns]) => ({
        key: `${rows} ${columns}`,
        label: `${rows} 行 ${columns} 列（首行为表头）`,
        onClick: () => insertTable(editor, rows, columns),
      })),
    }}
  >
    <Button size="small" type="text" icon={<TableOutlined />} aria-label="插入表格" title="插入表格" />
  </Dropdown>
)

export type Intake = {
  /** A picture to be stored; answers its file. */
  picture: (file: File) => void
  word: (file: File) => void
  busy: 'picture' | 'word' | null
}

function FileTool({
  label,
  accept,
  icon,
  busy,
  take,
  words,
}: {
  label: string
  accept: string
  icon: ReactNode
  busy: boolean
  words?: boolean
  take: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={icon}
        loading={busy}
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      >
        {words && label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={`选择文件：${label}`}
        accept={accept}
        onChange={({ target }) => {
          if (target.files?.[0]) take(target.files[0])
          target.value = ''
        }}
      />
    </>
  )
}

/** Arrow keys go from tool to tool, as in any toolbar. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!step || !(event.target instanceof HTMLButtonElement)) return
  const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
  all[(all.indexOf(event.target) + step + all.length) % all.length]?.focus()
  event.preventDefault()
}

export function Toolbar({ editor, intake }: { editor: Editor; intake: Intake }) {
  const chain = () => editor.chain().focus()
  const level = ([2, 3, 4] as const).find((each) => editor.isActive('heading', { level: each })) ?? 0
  const align = (to: 'center' | 'right') => {
    const type = level ? 'heading' : 'paragraph'
    chain()
      .updateAttributes(type, { align: editor.isActive({ align: to }) ? null : to })
      .run()
  }
  const style = (to: number) =>
    to === 0
      ? chain().setParagraph().run()
      : chain()
          .setHeading({ level: to as 2 | 3 | 4 })
          .run()
  return (
    <div className="tools" role="toolbar" aria-label="正文编辑" onKeyDown={walk}>
      <Select
        size="small"
        aria-label="段落样式"
        className="tool-style"
        value={level}
        options={[...styles]}
        onChange={style}
      />
      <Tool
        label="加粗"
        keys="Ctrl B"
        icon={<BoldOutlined />}
        on={editor.isActive('bold')}
        onPress={() => chain().toggleBold().run()}
      />
      <Tool
        label="斜体"
        keys="Ctrl I"
        icon={<ItalicOutlined />}
        on={editor.isActive('italic')}
        onPress={() => chain().toggleItalic().run()}
      />
      <Tool
        label="下划线"
        keys="Ctrl U"
        icon={<UnderlineOutlined />}
        on={editor.isActive('underline')}
        onPress={() => chain().toggleUnderline().run()}
      />
      <Tool
        label="上标"
        keys="Ctrl ."
        on={editor.isActive('superscript')}
        onPress={() => chain().toggleMark('superscript').run()}
      />
      <Tool
        label="下标"
        keys="Ctrl ,"
        on={editor.isActive('subscript')}
        onPress={() => chain().toggleMark('subscript').run()}
      />
      <span className="tool-gap" />
      <Tool
        label="居中"
        icon={<AlignCenterOutlined />}
        on={editor.isActive({ align: 'center' })}
        onPress={() => align('center')}
      />
      <Tool
        label="居右（落款）"
        icon={<AlignRightOutlined />}
        on={editor.isActive({ align: 'right' })}
        onPress={() => align('right')}
      />
      <Tool
        label="项目符号"
        icon={<UnorderedListOutlined />}
        on={editor.isActive('bulletList')}
        onPress={() => chain().toggleBulletList().run()}
      />
      <Tool
        label="编号"
        icon={<OrderedListOutlined />}
        on={editor.isActive('orderedList')}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <Tool label="引文" on={editor.isActive('blockquote')} onPress={() => chain().toggleBlockquote().run()} />
      <span className="tool-gap" />
      <LinkTool editor={editor} />
      <TableTool editor={editor} />
      <FileTool
        label="插入图片"
        accept=".png,.jpg,.jpeg"
        icon={<PictureOutlined />}
        busy={intake.busy === 'picture'}
        take={intake.picture}
      />
      <Tool
        label="注释"
        keys="Ctrl Alt F"
        onPress={() =>
          chain()
            .insertContent({ type: 'footnote', attrs: { text: '' } })
            .run()
        }
      />
      <span className="tool-gap" />
      <Tool
        label="撤销"
        keys="Ctrl Z"
        icon={<UndoOutlined />}
        off={!editor.can().undo()}
        onPress={() => chain().undo().run()}
      />
      <Tool
        label="重做"
        keys="Ctrl Y"
        icon={<RedoOutlined />}
        off={!editor.can().redo()}
        onPress={() => chain().redo().run()}
      />
      <Tool label="清除格式" onPress={() => chain().unsetAllMarks().clearNodes().run()} />
      <FileTool
        label="导入 Word"
        accept=".docx"
        icon={<FileWordOutlined />}
        busy={intake.busy === 'word'}
        take={intake.word}
        words
      />
    </div>
  )
}
