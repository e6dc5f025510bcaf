import '../../../console/styles/items.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useBlocker, useNavigate, useParams } from '@tanstack/react-router'
import type { Editor } from '@tiptap/react'
import { Alert, App, Button, Input, Tabs } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTitle } from '../../../console/kit/page.tsx'
import { Await } from '../../../console/kit/states.tsx'
import type { AvailableAct, ItemCase } from '../../api-types.ts'
import { ActDrawer } from '../acts/act-drawer.tsx'
import { ActButton, Since, Trouble } from '../acts/reasons.tsx'
import { Comments } from '../comments.tsx'
import { BodyEditor } from '../editor/body-editor.tsx'
import { showPassage } from '../editor/marks.ts'
import { FindingActions } from '../finding-actions.tsx'
import { FindingList, type ItemFinding } from '../finding-list.tsx'
import { fileUrl, itemQuery, keepFile, readWord } from '../item-api.ts'
import { Attachments } from './attachments.tsx'
import { missingFields, valuesOf } from './fields.ts'
import { MetadataForm } from './metadata-form.tsx'
import { spotOfFinding, useMarks } from './use-marks.ts'
import { savingNames, useWriting, type Writing } from './use-writing.ts'

const Saved = ({ writing, auto }: { writing: Writing; auto: boolean }) => (
  <span className={`saving ${writing.saving}`} role="status">
    {savingNames[writing.saving]}
    {(writing.saving === 'failed' || (!auto && writing.saving === 'typing')) && (
      <Button size="small" type="link" onClick={() => writing.save()} title={writing.error?.message}>
        {auto ? '再保存一次' : '保存'}
      </Button>
    )}
  </span>
)

/** Two people wrote at once: neither is lost, and nobody's words are written over unseen. */
const Conflict = ({ writing, onReload }: { writing: Writing; onReload: () => void }) => (
  <Alert
    type="warning"
    role="alert"
    title="您写的时候，别人也改了这一稿；您的文字还在这里，没有保存"
    description={<Since entries={writing.since} />}
    action={
      <span className="conflict-acts">
        <Button onClick={onReload}>放弃我的，看最新的一稿</Button>
        <Button type="primary" onClick={writing.keepMine}>
          以我的为准，另存为新的一稿
        </Button>
      </span>
    }
  />
)

/** Ctrl S saves at once; with something unsaved nobody leaves unasked. */
function useSaving(writing: Writing, auto: boolean) {
  const latest = useRef(writing)
  latest.current = writing
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      latest.current.save()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  useBlocker({
    enableBeforeUnload: false,
    shouldBlockFn: () =>
      !(auto && latest.current.saving !== 'conflict') &&
      latest.current.saving !== 'saved' &&
      !window.confirm('有修改没有保存，离开后就没有了。确定离开吗？'),
  })
}

type DeskProps = { item: ItemCase; edit: AvailableAct; onReload: () => void }

function Desk({ item, edit, onReload }: DeskProps) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const auto = item.stage === 'draft'
  const writing = useWriting(item, auto)
  const { written, touch, reads } = writing
  const [editor, setEditor] = useState<Editor | null>(null)
  const [lit, light] = useState<string | null>(null)
  const [tab, setTab] = useState('metadata')
  const [act, setAct] = useState<AvailableAct | null>(null)
  const marks = useMarks(item, written.body, editor)
  const editable = edit.refusals.length === 0
  const missing = missingFields({ contentClass: item.contentClass, values: valuesOf(written.metadata) })
  const start = useMemo(() => item.draft?.body ?? item.draft?.html ?? '', [item.draft?.body, item.draft?.html])
  const ready = useCallback(
    (opened: Editor, body: object) => {
      setEditor(opened)
      reads(body)
    },
    [reads],
  )
  const urlOf = useCallback((file: string) => fileUrl(item.id, file), [item.id])
  const show = (finding: ItemFinding) => {
    light(finding.id)
    const spot = editor && spotOfFinding(item, finding, editor.getJSON())
    if (spot && editor) showPassage(editor, spot)
    else if (finding.place.part === 'title') document.getElementById('item-title')?.focus()
    else message.info('这处文字已经改动，保存后会重新检查')
  }
  const replace = (finding: ItemFinding, words: string) => {
    if (finding.place.part === 'title') {
      const { from = 0, to = 0 } = finding.place
      return touch({ title: written.title.slice(0, from) + words + written.title.slice(to) })
    }
    const spot = editor && spotOfFinding(item, finding, editor.getJSON())
    if (!spot || !editor) return message.info('这处文字已经改动，保存后会重新检查')
    return editor.chain().focus().insertContentAt(spot, words).run()
  }
  // What is handed in is what was written: the last words are saved first.
  const [handingIn, handIn] = useState(false)
  const settled = writing.saving === 'saved'
  useEffect(() => {
    if (!handingIn || !settled) return
    handIn(false)
    setAct(item.acts.find(({ name, refusals }) => name === 'submit' && refusals.length === 0) ?? null)
  }, [handingIn, settled, item.acts])
  const startHandingIn = () => {
    writing.save()
    handIn(true)
  }
  useSaving(writing, auto)
  const submit = item.acts.find(({ name }) => name === 'submit')
  const leave = () => navigate({ to: '/items/$id', params: { id: item.id } })
  return (
    <div className="writing">
      <h1 className="unseen">编辑：{item.title}</h1>
      <header className="writing-head">
        <p className="crumb">
          <Link to="/items">主动公开</Link>
          <span>{item.correction ? '更正稿' : '稿件'}</span>
          <span>{item.organName}</span>
        </p>
        <div className="writing-acts">
          <Saved writing={writing} auto={auto} />
          <Button onClick={leave}>预览和审校</Button>
          {submit && <ActButton act={submit} primary take={startHandingIn} />}
        </div>
        {!auto && editable && (
          <Alert type="info" title="这一稿正在审校：改动须点“保存”才生效，保存后相应的签署作废，改动留作校样。" />
        )}
        {item.returned && (
          <Alert type="warning" title={`${item.returned.by} 退回修改`} description={item.returned.reason} />
        )}
        {writing.saving === 'conflict' && <Conflict writing={writing} onReload={onReload} />}
        {writing.saving === 'failed' && writing.error && <Trouble error={writing.error} />}
        {!editable && <Trouble error={new Error(edit.refusals.map(({ sentence }) => sentence).join(''))} />}
      </header>
      <section className="writing-sheet" aria-label="稿件">
        <Input.TextArea
          id="item-title"
          className="writing-title"
          aria-label="标题"
          placeholder="标题：发文机关＋事由＋文种"
          autoSize
          maxLength={300}
          disabled={!editable}
          value={written.title === '（未命名）' ? '' : written.title}
          onChange={({ target }) => touch({ title: target.value.replace(/\n/g, '') })}
        />
        <BodyEditor
          content={start}
          editable={editable}
          marks={marks}
          lit={lit}
          urlOf={urlOf}
          keepPicture={async (file) => (await keepFile(item.id, file)).id}
          readWord={(file) => readWord(item.id, file)}
          onChange={(body) => touch({ body })}
          onReady={ready}
        />
      </section>
      <aside className="writing-aside" aria-label="信息属性、附件和检查">
        <Tabs
          size="small"
          activeKey={tab}
          onChange={setTab}
          items={[
            {
              key: 'metadata',
              label: missing.length > 0 ? `信息属性（缺 ${missing.length} 项）` : '信息属性',
              children: (
                <MetadataForm
                  metadata={written.metadata}
                  contentClass={item.contentClass}
                  editable={editable}
                  onChange={(metadata) => touch({ metadata })}
                />
              ),
            },
            {
              key: 'checks',
              label: `检查 ${item.findings.length}`,
              children: (
                <>
                  <h2 className="unseen">检查</h2>
                  <FindingList
                    findings={item.findings}
                    lit={lit}
                    onShow={show}
                    onReplace={editable ? replace : undefined}
                    more={(finding) => <FindingActions item={item} finding={finding} />}
                  />
                </>
              ),
            },
            {
              key: 'files',
              label: `附件 ${written.attachments.length}`,
              children: (
                <Attachments
                  item={item}
                  chosen={written.attachments}
                  editable={editable}
                  onChange={(attachments) => touch({ attachments })}
                />
              ),
            },
            {
              key: 'comments',
              label: `批注 ${item.comments.filter(({ resolved }) => !resolved).length}`,
              children: <Comments item={item} />,
            },
          ]}
        />
      </aside>
      <ActDrawer item={item} act={act} onDone={leave} onClose={() => setAct(null)} />
    </div>
  )
}

const notOffered: AvailableAct = {
  name: 'edit',
  title: '修改',
  basis: '',
  refusals: [{ sentence: '这一稿现在不由您修改。', article: '' }],
}

function Loaded({ item }: { item: ItemCase }) {
  useTitle(`${item.title} · 编辑`)
  const [version, reload] = useState(0)
  const query = useQuery({ ...itemQuery(item.id), enabled: false })
  if (!item.draft) return <p className="state">这条信息没有正文，不能在编辑器里打开。</p>
  const edit = item.acts.find(({ name }) => name === 'edit') ?? notOffered
  return <Desk key={version} item={item} edit={edit} onReload={() => query.refetch().then(() => reload(version + 1))} />
}

/** Where an item is written: the text in the middle, what belongs to it and what is said of it at its side. */
export function DraftPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(itemQuery(id))
  return <Await query={query}>{(item) => <Loaded key={id} item={item} />}</Await>
}
