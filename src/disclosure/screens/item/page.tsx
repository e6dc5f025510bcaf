import '../../../console/styles/items.css'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import type { Editor } from '@tiptap/react'
import { Segmented } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { moment } from '../../../console/kit/format.ts'
import { Missing } from '../../../console/kit/http.ts'
import { useTitle } from '../../../console/kit/page.tsx'
import { Await } from '../../../console/kit/states.tsx'
import type { AvailableAct, ItemCase } from '../../api-types.ts'
import { contentClasses } from '../../proceedings.ts'
import { ActDrawer } from '../acts/act-drawer.tsx'
import { Comments } from '../comments.tsx'
import { spotOfFinding, spotOfQuote, useMarks } from '../draft/use-marks.ts'
import { BodyEditor } from '../editor/body-editor.tsx'
import { showPassage } from '../editor/marks.ts'
import { FindingActions } from '../finding-actions.tsx'
import { FindingList, type ItemFinding } from '../finding-list.tsx'
import { fileUrl, itemQuery } from '../item-api.ts'
import { Left } from '../queue/rows.tsx'
import { Chain, short } from './chain.tsx'
import { Differences } from './differences.tsx'
import { Notices, PublicFacts, Secrecy } from './facts.tsx'
import { usualPair } from './history.ts'
import { Now } from './now.tsx'
import { Timeline, Versions } from './versions.tsx'

const Head = ({ item }: { item: ItemCase }) => (
  <header className="case-head">
    <div className="case-title">
      <p className="crumb">
        <Link to="/items">主动公开</Link>
        <span>{item.organName}</span>
        {item.contentClass && <span>{contentClasses[item.contentClass]}</span>}
      </p>
      <h1>
        {item.title} <span className={`standing ${item.stage}`}>{item.standingLabel}</span>
      </h1>
      {item.draft && (
        <p className="quiet">
          第 {item.draft.number} 稿　校验值 <code title="每个环节签的都是这一稿">{short(item.draft.hash)}</code>
          {item.publishedAt && `　发布于 ${moment(item.publishedAt)}`}
          {item.updatedAt && `　更新于 ${moment(item.updatedAt)}`}
        </p>
      )}
    </div>
    <Left clock={item.clock} />
    <p className="item-ways">
      {item.acts.some(({ name, refusals }) => name === 'edit' && refusals.length === 0) && (
        <Link to="/items/$id/edit" params={{ id: item.id }}>
          打开编辑器
        </Link>
      )}
      {item.address && (
        <a href={item.address} target="_blank" rel="noreferrer">
          看公众页面
        </a>
      )}
      {item.indexNumber && (
        <Link to="/records/$room/$id" params={{ room: 'items', id: item.id }}>
          登记事实
        </Link>
      )}
    </p>
  </header>
)

const Files = ({ item }: { item: ItemCase }) => {
  const attached = item.draft?.attachments ?? []
  return attached.length === 0 ? null : (
    <section className="sheet-files" aria-label="附件">
      <h2>附件</h2>
      <ol>
        {attached.map(({ file, name }) => (
          <li key={file}>
            <a href={fileUrl(item.id, file)} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

const nothing = () => Promise.reject(new Error('审校页面不能改动正文'))
const ignore = () => undefined

function Case({ item }: { item: ItemCase }) {
  useTitle(item.title)
  const [act, setAct] = useState<AvailableAct | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [lit, light] = useState<string | null>(null)
  const [quote, setQuote] = useState('')
  const [view, setView] = useState<'page' | 'changes'>('page')
  const { draft } = item
  const content = useMemo(() => draft?.body ?? draft?.html ?? '', [draft?.body, draft?.html])
  const marks = useMarks(item, draft?.body ?? {}, editor)
  const urlOf = useCallback((file: string) => fileUrl(item.id, file), [item.id])
  const pair = usualPair(item)
  const show = (id: string, spot: ReturnType<typeof spotOfQuote>) => {
    light(id)
    setView('page')
    if (spot && editor) showPassage(editor, spot)
  }
  const showFinding = (finding: ItemFinding) =>
    show(finding.id, editor && spotOfFinding(item, finding, editor.getJSON()))
  const select = () => {
    const said = document.getSelection()?.toString().trim() ?? ''
    if (said) setQuote(said)
  }
  return (
    <div className="case item-case">
      <Head item={item} />
      <div className="case-middle item-sheet-side">
        <Notices item={item} />
        {pair && (
          <Segmented
            aria-label="显示"
            value={view}
            onChange={setView}
            options={[
              { value: 'page', label: '公众将看到的页面' },
              { value: 'changes', label: '改动了什么' },
            ]}
          />
        )}
        {view === 'changes' && pair && (
          <div className="panel">
            <Differences id={item.id} left={pair[0]} right={pair[1]} />
          </div>
        )}
        {draft ? (
          <article className="item-sheet" hidden={view !== 'page'} onMouseUp={select} onKeyUp={select}>
            <h1 className="sheet-title">{draft.title}</h1>
            <PublicFacts item={item} />
            <BodyEditor
              content={content}
              editable={false}
              marks={marks}
              lit={lit}
              urlOf={urlOf}
              keepPicture={nothing}
              readWord={nothing}
              onChange={ignore}
              onReady={setEditor}
            />
            <Files item={item} />
          </article>
        ) : (
          <p className="panel quiet">这条信息由目录导入，没有在本平台存正文；登记的事实见“登记事实”。</p>
        )}
      </div>
      <div className="case-right">
        <Now item={item} take={setAct} />
        <Chain item={item} />
        {draft && <Secrecy item={item} />}
        {draft && (
          <section className="panel" aria-labelledby="checks-title">
            <h2 id="checks-title">自动检查</h2>
            <FindingList
              findings={item.findings}
              lit={lit}
              onShow={showFinding}
              more={(finding) => <FindingActions item={item} finding={finding} />}
            />
          </section>
        )}
        {draft && (
          <section className="panel" aria-labelledby="comments-title">
            <h2 id="comments-title">批注</h2>
            <Comments
              item={item}
              quote={quote}
              onShow={(said) =>
                show(
                  item.comments.find((each) => each.quote === said)?.id ?? '',
                  editor && spotOfQuote(said, editor.getJSON()),
                )
              }
            />
          </section>
        )}
        <Versions item={item} />
        <Timeline item={item} />
      </div>
      <ActDrawer item={item} act={act} onDone={() => setAct(null)} onClose={() => setAct(null)} />
    </div>
  )
}

/** One item: what the public will see on the left, what is to be done and what was done on the right. */
export function ItemPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery({ ...itemQuery(id), retry: (count, error) => count < 1 && !(error instanceof Missing) })
  // A line of the register has no text and no chain: it is a record.
  if (query.error instanceof Missing) return <Navigate to="/records/$room/$id" params={{ room: 'items', id }} replace />
  return <Await query={query}>{(item) => <Case key={id} item={item} />}</Await>
}
