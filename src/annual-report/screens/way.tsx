import { App, Button, Input, Modal, Popover } from 'antd'
import { useState } from 'react'
import { Refused } from '../../console/kit/http.ts'
import type { Refusal } from '../../platform/act.ts'
import type { AvailableAct, Standing } from '../api-types.ts'
import { useAct } from './report-api.ts'
import { useWorkbench } from './workbench.ts'

const steps: readonly { standing: Standing; doing: string; done: string }[] = [
  { standing: 'draft', doing: '起草核对', done: '已起草' },
  { standing: 'signedOff', doing: '机关签发', done: '机关已签发' },
  { standing: 'checked', doing: '公开办审核', done: '已审核' },
  { standing: 'approved', doing: '批准', done: '已批准' },
  { standing: 'published', doing: '公布', done: '已公布' },
]

function Steps({ standing, edition }: { standing: Standing; edition: number }) {
  const at = steps.findIndex((step) => step.standing === standing)
  const next = standing === 'published' ? at : at === 0 ? 0 : at + 1
  return (
    <ol className="way-steps" aria-label={`办理进度，第 ${edition} 版`}>
      {steps.map((step, index) => {
        const done = index < next || standing === 'published'
        const now = index === next && !done
        return (
          <li key={step.standing} className={done ? 'done' : now ? 'now' : ''} aria-current={now ? 'step' : undefined}>
            {done ? step.done : step.doing}
          </li>
        )
      })}
    </ol>
  )
}

const Reasons = ({ refusals }: { refusals: readonly Refusal[] }) => (
  <ul className="reasons">
    {refusals.map(({ sentence, article }) => (
      <li key={sentence}>
        {sentence}
        {article && <cite>{article}</cite>}
      </li>
    ))}
  </ul>
)

const inputNames = {
  changeNote: { label: '更正说明', hint: '写明更正了什么、为什么；随新版本一并公布' },
  reason: { label: '退回理由', hint: '写明需要修改的地方' },
}

function AskInput({ act, onClose }: { act: AvailableAct; onClose: () => void }) {
  const { view } = useWorkbench()
  const { message, modal } = App.useApp()
  const perform = useAct(view.report.id)
  const [text, setText] = useState('')
  const asked = act.input && inputNames[act.input]
  const submit = () =>
    perform.mutate(
      { act: act.act, ...(act.input ? { [act.input]: text } : {}) },
      {
        onSuccess: () => {
          message.success(`${act.title}：已办理`)
          onClose()
        },
        onError: (error) =>
          error instanceof Refused
            ? modal.warning({ title: `还不能办理：${act.title}`, content: <Reasons refusals={error.refusals} /> })
            : message.error(error.message),
      },
    )
  return (
    <Modal
      open
      title={act.title}
      okText={act.title}
      cancelText="取消"
      onOk={submit}
      onCancel={onClose}
      confirmLoading={perform.isPending}
      okButtonProps={{ disabled: asked !== null && text.trim() === '' }}
    >
      <p className="quiet">依据：{act.basis}</p>
      {asked ? (
        <label className="ask" htmlFor="act-words">
          {asked.label}
          <Input.TextArea
            id="act-words"
            autoFocus
            autoSize={{ minRows: 3 }}
            placeholder={asked.hint}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      ) : (
        <p>办理后记入本报告的办理记录，不可删改。</p>
      )}
    </Modal>
  )
}

/** Where each step forward leads; ways back lead nowhere new. */
const leadsTo: Partial<Record<AvailableAct['act'], Standing>> = {
  signOff: 'signedOff',
  check: 'checked',
  approve: 'approved',
  publish: 'published',
}
const rank = (standing: Standing | undefined) => steps.findIndex((step) => step.standing === standing)

/** Ways back are offered when they are open; steps still ahead always, so that everybody sees what is missing. */
const isShown = ({ act, refusals }: AvailableAct, standing: Standing) =>
  refusals.length === 0 || rank(leadsTo[act]) > rank(standing)

function ActButton({ act, onAsk }: { act: AvailableAct; onAsk: () => void }) {
  if (act.refusals.length === 0)
    return (
      <Button type={leadsTo[act.act] ? 'primary' : 'default'} onClick={onAsk} title={act.basis}>
        {act.title}
      </Button>
    )
  return (
    <Popover
      trigger={['hover', 'focus']}
      placement="bottomRight"
      title={`还不能办理：${act.title}`}
      content={<Reasons refusals={act.refusals} />}
    >
      <Button className="refused">
        {act.title}
        <span className="unseen">（还不能办理，停留看原因）</span>
      </Button>
    </Popover>
  )
}

/** The way to publication: where the report stands, what may be done next, and why not yet. */
export function Way() {
  const { view } = useWorkbench()
  const [asking, ask] = useState<AvailableAct | null>(null)
  return (
    <div className="way">
      <Steps standing={view.report.standing} edition={view.report.edition} />
      <div className="way-acts">
        {view.available
          .filter((act) => isShown(act, view.report.standing))
          .map((act) => (
            <ActButton key={act.act} act={act} onAsk={() => ask(act)} />
          ))}
      </div>
      {asking && <AskInput key={asking.act} act={asking} onClose={() => ask(null)} />}
    </div>
  )
}
