import '../../../console/styles/redaction.css'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Pagination } from 'antd'
import { useState } from 'react'
import { Await } from '../../../console/kit/states.tsx'
import type { PageText, Place, RedactionView } from '../../redaction/api-types.ts'
import { BoxList } from './box-list.tsx'
import type { DrawnBox } from './boxes.ts'
import { fileUrl, pictureUrl, redactionQuery, type Target, textQuery, useRedact } from './redaction-api.ts'
import { ProofResult } from './result.tsx'
import { Sheet } from './sheet.tsx'

/** 区分处理 (条例§37): boxes on the pages of one file, and the tested copy made by them. */

// 条例§15: what is covered most often is somebody's personal data.
const usual = 'DENY_THIRD_PARTY'

function useBoxes() {
  const [boxes, setBoxes] = useState<DrawnBox[]>([])
  const add = (page: number, place: Place) => {
    const key = crypto.randomUUID()
    const { x, y, w, h } = place
    setBoxes((all) => [...all, { key, page, x, y, w, h, ground: all.at(-1)?.ground ?? usual, note: '' }])
    return key
  }
  const change = (box: DrawnBox) => setBoxes((all) => all.map((each) => (each.key === box.key ? box : each)))
  const remove = (key: string) => setBoxes((all) => all.filter((each) => each.key !== key))
  return { boxes, add, change, remove }
}

const focusBox = (key: string) => requestAnimationFrame(() => document.getElementById(`box-${key}`)?.focus())

type SuggestionProps = { text: PageText | undefined; boxes: readonly DrawnBox[]; onAdd(place: Place): void }
const covers = (box: Place, { x, y, w, h }: Place) =>
  box.x <= x + 0.001 && box.y <= y + 0.001 && box.x + box.w >= x + w - 0.001 && box.y + box.h >= y + h - 0.001

function Suggestions({ text, boxes, onAdd }: SuggestionProps) {
  const open = (text?.suggestions ?? []).filter((each) => !boxes.some((box) => covers(box, each)))
  if (open.length === 0) return null
  return (
    <Alert
      type="info"
      message={`本页像是有 ${open.length} 处个人信息（按校验位识别，请核对）`}
      description={
        <div className="redaction-suggestions">
          {open.map((each) => (
            <Button key={`${each.x} ${each.y}`} size="small" onClick={() => onAdd(each)}>
              遮盖{each.label}
            </Button>
          ))}
          {open.length > 1 && (
            <Button size="small" type="primary" onClick={() => open.forEach(onAdd)}>
              全部遮盖
            </Button>
          )}
        </div>
      }
    />
  )
}

function Drawing({ target, view, onMade }: { target: Target; view: RedactionView; onMade(id: string): void }) {
  const { boxes, add, change, remove } = useBoxes()
  const [page, setPage] = useState(1)
  const [elsewhere, setElsewhere] = useState('')
  const text = useQuery(textQuery(target, page)).data
  const redact = useRedact(target)
  const failed = redact.data && !redact.data.proof.passed ? redact.data.proof : null
  const exposed = failed?.checks.some(({ id, passed }) => id === 'elsewhere' && !passed)
  const own = boxes.filter((box) => box.page === page)
  const addHere = (place: Place) => focusBox(add(page, place))
  const show = (box: DrawnBox) => {
    setPage(box.page)
    focusBox(box.key)
  }
  const make = () =>
    redact.mutate({ boxes, elsewhere }, { onSuccess: ({ file, proof }) => proof.passed && onMade(file.id) })
  return (
    <div className="redaction">
      <div className="redaction-pages">
        <div className="redaction-bar">
          <Pagination simple current={page} total={view.pages.length} pageSize={1} onChange={setPage} />
          <Button onClick={() => addHere({ x: 0.35, y: 0.45, w: 0.3, h: 0.03 })}>在本页加一处</Button>
        </div>
        <Sheet
          picture={pictureUrl(target, page)}
          page={page}
          shape={view.pages[page - 1] ?? { width: 595, height: 842 }}
          text={text}
          boxes={own}
          grounds={view.grounds}
          onAdd={(place) => add(page, place)}
          onChange={change}
          onRemove={remove}
        />
        <p id="redaction-keys" className="quiet">
          按住鼠标拖出遮盖框，双击一行遮整行。键盘：Tab 在框之间移动，方向键移动框，Shift 加方向键改变大小，Ctrl
          加方向键走大步，Delete 删除。
        </p>
      </div>
      <aside className="redaction-side">
        <h2>遮盖 {boxes.length} 处</h2>
        <Suggestions text={text} boxes={own} onAdd={(place) => add(page, place)} />
        <BoxList boxes={boxes} grounds={view.grounds} onChange={change} onRemove={remove} onShow={show} />
        {redact.error && <Alert type="error" showIcon message={redact.error.message} />}
        {exposed && (
          <Input.TextArea
            aria-label="他处保留的理由"
            placeholder="同样的文字在别处还露着：请一并遮盖；确可保留的，写明理由"
            maxLength={500}
            value={elsewhere}
            onChange={(event) => setElsewhere(event.target.value)}
          />
        )}
        <Button type="primary" block disabled={boxes.length === 0} loading={redact.isPending} onClick={make}>
          制作遮盖件并检验
        </Button>
        <p className="quiet">
          每一页都重新绘制，原件中的文字、属性、批注、图层、附件和旧版本都不会带到遮盖件里。原件不变。
        </p>
        {failed && <ProofResult proof={failed} />}
      </aside>
    </div>
  )
}

/** A copy that was made: its pages as the applicant will see them, and its proof. */
function Copy({ target, view, onBack }: { target: Target; view: RedactionView; onBack?: () => void }) {
  const [page, setPage] = useState(1)
  return (
    <div className="redaction">
      <div className="redaction-pages">
        <div className="redaction-bar">
          <Pagination simple current={page} total={view.pages.length} pageSize={1} onChange={setPage} />
          {onBack && <Button onClick={onBack}>再改一改</Button>}
          <Button href={fileUrl(target)} target="_blank" rel="noreferrer">
            打开遮盖件
          </Button>
        </div>
        <div className="redaction-sheet done">
          <img src={pictureUrl(target, page)} alt={`遮盖件第 ${page} 页`} />
        </div>
      </div>
      <aside className="redaction-side">{view.proof && <ProofResult proof={view.proof} />}</aside>
    </div>
  )
}

function Made({ target, onBack }: { target: Target; onBack: () => void }) {
  const query = useQuery(redactionQuery(target))
  return <Await query={query}>{(view) => <Copy target={target} view={view} onBack={onBack} />}</Await>
}

export function Studio({ requestId, fileId }: Target) {
  const target = { requestId, fileId }
  const query = useQuery(redactionQuery(target))
  const [made, setMade] = useState<string | null>(null)
  return (
    <Await query={query}>
      {(view) => (
        <>
          {view.proof ? (
            <Copy target={target} view={view} />
          ) : (
            <div hidden={made !== null}>
              <Drawing target={target} view={view} onMade={setMade} />
            </div>
          )}
          {made && <Made target={{ requestId, fileId: made }} onBack={() => setMade(null)} />}
        </>
      )}
    </Await>
  )
}
