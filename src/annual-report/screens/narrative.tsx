import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { NarrativeDocument, NarrativeSection } from '../narrative/document.ts'
import { FigureNode } from './figure-node.tsx'
import { FigurePicker } from './figure-picker.tsx'
import { FindingMarks, marksKey, type SpotFinding } from './finding-marks.ts'
import { useSaveNarrative } from './report-api.ts'
import { useWorkbench } from './workbench.ts'

/** What a printed report needs and no more: paragraphs, （一） headings, bold, numbers. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [3] },
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    hardBreak: false,
    italic: false,
    strike: false,
    link: false,
    underline: false,
    trailingNode: false,
  }),
  FigureNode,
  FindingMarks,
]

const useSpots = (section: NarrativeSection): SpotFinding[] => {
  const { view, lit } = useWorkbench()
  return view.findings.flatMap((finding) =>
    finding.marks
      .filter((mark) => mark.section === section)
      .map(({ from, to }) => ({ ...finding, from, to, lit: finding.id === lit?.id })),
  )
}

type Saving = 'saved' | 'typing' | 'saving' | 'failed'
const savingNames: Record<Saving, string> = {
  saved: '已保存',
  typing: '未保存',
  saving: '正在保存…',
  failed: '没有保存成功',
}
const pause = 900

/**
 * Saves what was written when the hand rests, one save after another so that none overtakes a later one. Leaving the
 * section saves what is left; closing the window with something unsaved asks first.
 */
function useAutosave(section: NarrativeSection) {
  const { view } = useWorkbench()
  const { mutate, error } = useSaveNarrative(view.report.id)
  const [saving, setSaving] = useState<Saving>('saved')
  const timer = useRef<number>(undefined)
  const unsaved = useRef<NarrativeDocument>(null)
  const busy = useRef(false)
  const write = () => {
    window.clearTimeout(timer.current)
    const doc = unsaved.current
    if (!doc || busy.current) return
    busy.current = true
    unsaved.current = null
    setSaving('saving')
    const settle = (failed: boolean) => {
      busy.current = false
      if (failed) unsaved.current ??= doc
      setSaving(failed ? 'failed' : unsaved.current ? 'typing' : 'saved')
      if (!failed) write()
    }
    mutate({ section, doc }, { onSuccess: () => settle(false), onError: () => settle(true) })
  }
  const touch = (editor: Editor) => {
    unsaved.current = editor.getJSON() as NarrativeDocument
    setSaving('typing')
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(write, pause)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the section is left
  useEffect(() => write, [])
  useEffect(() => {
    if (saving === 'saved') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [saving])
  return { saving, error, touch, write }
}

const Tools = ({ editor, onPick }: { editor: Editor; onPick: () => void }) => (
  <div className="tools" role="toolbar" aria-label="正文编辑">
    <Button size="small" onClick={onPick} title="插入数字（/）">
      插入数字
    </Button>
    <Button
      size="small"
      type="text"
      aria-pressed={editor.isActive('heading')}
      onClick={() => editor.chain().focus().toggleHeading({ level: 3 }).run()}
    >
      小标题
    </Button>
    <Button
      size="small"
      type="text"
      aria-pressed={editor.isActive('bold')}
      onClick={() => editor.chain().focus().toggleBold().run()}
    >
      加粗
    </Button>
    <Button
      size="small"
      type="text"
      disabled={!editor.can().undo()}
      onClick={() => editor.chain().focus().undo().run()}
    >
      撤销
    </Button>
  </div>
)

export function NarrativeEditor({ section, title }: { section: NarrativeSection; title: string }) {
  const { view } = useWorkbench()
  const spots = useSpots(section)
  const { saving, error, touch, write } = useAutosave(section)
  const [picking, pick] = useState(false)
  const editor = useEditor({
    extensions,
    content: view.narrative[section],
    editable: view.editable,
    injectCSS: false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': `${title}正文` },
      handleKeyDown: (_, event) => {
        if (event.key !== '/' || event.isComposing || !view.editable) return false
        pick(true)
        return true
      },
    },
    onUpdate: ({ editor }) => touch(editor),
  })
  useEffect(() => editor?.setEditable(view.editable, false), [editor, view.editable])
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are placed when the server has spoken, not on each key
  useEffect(() => {
    if (editor && saving === 'saved') editor.view.dispatch(editor.state.tr.setMeta(marksKey, spots))
  }, [editor, saving, view.findings, spots.findIndex(({ lit }) => lit)])
  if (!editor) return null
  const put = (content: Parameters<Editor['commands']['insertContent']>[0]) => {
    editor.chain().focus().insertContent(content).run()
    pick(false)
  }
  return (
    <div className={`narrative${view.editable ? ' editable' : ''}`}>
      {view.editable && (
        <div className="narrative-bar">
          <Tools editor={editor} onPick={() => pick(true)} />
          <span className={`saving ${saving}`} role="status">
            {savingNames[saving]}
            {saving === 'failed' && (
              <Button size="small" type="link" onClick={write} title={error?.message}>
                再保存一次
              </Button>
            )}
          </span>
        </div>
      )}
      <EditorContent editor={editor} />
      {picking && (
        <FigurePicker
          onPick={(id) => put({ type: 'figure', attrs: { id } })}
          onText={(text) => put(text)}
          onClose={() => pick(false)}
        />
      )}
    </div>
  )
}
