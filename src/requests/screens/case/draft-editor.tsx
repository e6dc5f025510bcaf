import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Form, Input, Radio, Select } from 'antd'
import { useEffect, useState } from 'react'
import { Await } from '../../../console/kit/states.tsx'
import type { Decision } from '../../../law/index.ts'
import type { AvailableAct, CaseView, DecisionGroup, DecisionView, ReplyContent } from '../../api-types.ts'
import { Trouble, useTaking } from './act-form.tsx'
import { decisionsQuery, outcomesQuery } from './case-api.ts'
import { DecisionChoice } from './decision-choice.tsx'
import { FilePicker } from './file-picker.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { keyboardTo, useCase } from './open-case.ts'

const empty: ReplyContent = {
  findings: '',
  elements: {},
  severable: null,
  severanceReason: '',
  withheld: [],
  attachments: [],
  publicInterest: '',
}

const blank = (text: unknown) => (typeof text === 'string' ? text : '')

/** What the form holds, complete: fields nobody has touched yet are blank, not absent. */
const contentOf = (values: Partial<ReplyContent> | undefined): ReplyContent => ({
  ...empty,
  ...values,
  elements: Object.fromEntries(Object.entries(values?.elements ?? {}).map(([id, text]) => [id, blank(text)])),
  withheld: (values?.withheld ?? []).map((part) => ({
    scope: blank(part?.scope),
    ground: part?.ground ?? 'DENY_SECRET',
    reason: blank(part?.reason),
  })),
})

const Elements = ({ decision }: { decision: DecisionView }) => (
  <>
    {decision.fields.map((field) => {
      const label = field.required ? field.label : `${field.label}（可不填）`
      const hint = field.article ? `${field.hint}（${field.article}）` : field.hint
      return (
        <Form.Item
          key={`${decision.id} ${field.id}`}
          name={['content', 'elements', field.id]}
          label={label}
          extra={hint}
        >
          {field.options ? (
            <Select allowClear options={field.options.map((value) => ({ value, label: value }))} />
          ) : field.kind === 'day' ? (
            <Input type="date" className="day-input" />
          ) : field.kind === 'text' ? (
            <Input autoComplete="off" />
          ) : (
            <Input.TextArea autoSize={{ minRows: field.kind === 'list' ? 3 : 2 }} />
          )}
        </Form.Item>
      )
    })}
  </>
)

/** 条例§37: asked before any refusal, and of every part that is held back. */
const Severance = () => (
  <fieldset className="severance">
    <legend>区分处理（条例第三十七条，拟不予公开前必答）</legend>
    <Form.Item name={['content', 'severable']} label="不应公开的部分与其他内容能否区分">
      <Radio.Group
        options={[
          { value: 'yes', label: '能区分，应改答“部分公开”' },
          { value: 'no', label: '不能区分' },
        ]}
      />
    </Form.Item>
    <Form.Item name={['content', 'severanceReason']} label="不能区分的理由">
      <Input.TextArea autoSize={{ minRows: 2 }} />
    </Form.Item>
  </fieldset>
)

const Withheld = ({ groups }: { groups: readonly DecisionGroup[] }) => {
  const grounds = groups.flatMap(({ decisions }) => decisions).filter(({ refuses }) => refuses)
  return (
    <Form.List name={['content', 'withheld']}>
      {(parts, { add, remove }) => (
        <fieldset className="lines">
          <legend>不予公开的部分（逐处写明范围、依据和理由，条例第三十七条）</legend>
          {parts.map(({ key, name }, index) => (
            <div key={key} className="line">
              <Form.Item name={[name, 'scope']} label="范围" extra="第几页、第几段，或者哪个字段">
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'ground']} label="依据">
                <Select
                  options={grounds.map(({ id, label, article }) => ({ value: id, label: `${label}（${article}）` }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'reason']} label="理由">
                <Input.TextArea autoSize={{ minRows: 2 }} />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)} aria-label={`删去第 ${index + 1} 处`}>
                删去
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ scope: '', reason: '' })}>
            添加一处
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

/** How the same ground fared before reviewers and courts. */
const Outcomes = ({ decision }: { decision: Decision }) => {
  const { data = [] } = useQuery(outcomesQuery(decision))
  return data.length === 0 ? null : (
    <aside className="outcomes" aria-label="同类答复的复议、诉讼结果">
      <h4>同类答复在复议、诉讼中的结果</h4>
      <ul>
        {data.map(({ caseNumber, outcome, concludedOn, why }) => (
          <li key={caseNumber}>
            {concludedOn} {caseNumber}：<strong>{outcome}</strong>
            {why && <p className="quiet">{why}</p>}
          </li>
        ))}
      </ul>
    </aside>
  )
}

const gives = (decision: Decision | undefined) => decision === 'GRANT_FULL' || decision === 'GRANT_PARTIAL'

const Parts = ({
  chosen,
  groups,
  objected,
}: {
  chosen: DecisionView
  groups: readonly DecisionGroup[]
  objected: boolean
}) => (
  <>
    <Outcomes decision={chosen.id} />
    <Form.Item name={['content', 'findings']} label="认定的事实" extra="检索了哪里、信息是什么、为什么归入这一类">
      <Input.TextArea autoSize={{ minRows: 3 }} />
    </Form.Item>
    <Elements decision={chosen} />
    {chosen.refuses && <Severance />}
    {chosen.id === 'GRANT_PARTIAL' && <Withheld groups={groups} />}
    {gives(chosen.id) && objected && (
      <Form.Item
        name={['content', 'publicInterest']}
        label="第三方不同意仍予公开的理由"
        extra="不公开会对公共利益造成重大影响的，写明理由（条例第三十二条）"
      >
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    )}
    <Form.Item name={['content', 'attachments']} label="随答复提供的附件" extra="遮盖件须通过检验才能提供">
      <FilePicker several purpose="original" />
    </Form.Item>
  </>
)

/** The hand rests for a moment before the preview is drawn anew. */
function useSettled<T>(value: T, pause = 600): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => settle(value), pause)
    return () => window.clearTimeout(timer)
  }, [value, pause])
  return settled
}

type Values = { decision?: Decision; content?: Partial<ReplyContent> }

/** What search and review have put on the record need not be typed twice. */
const known = (searches: CaseView['searches']): Record<string, string> => {
  const last = searches.at(-1)
  return last ? { searched: last.places, keywords: last.keywords, searchedOn: last.on, searchedBy: last.by } : {}
}

function Desk({ act, groups, onClose }: { act: AvailableAct; groups: readonly DecisionGroup[]; onClose: () => void }) {
  const { view } = useCase()
  const { form, send, error, again, pending } = useTaking(act, onClose)
  const values = Form.useWatch([], form) as Values | undefined
  const chosen = groups.flatMap(({ decisions }) => decisions).find(({ id }) => id === values?.decision)
  const said = JSON.stringify({ decision: values?.decision, content: contentOf(values?.content) })
  const settled = JSON.parse(useSettled(said)) as { decision?: Decision; content: ReplyContent }
  const objected = view.consultations.some(({ opinion }) => opinion === '不同意公开')
  const start: Values = view.draft
    ? { decision: view.draft.decision, content: view.draft.content }
    : { content: { ...empty, elements: known(view.searches) } }
  const submit = () => {
    const { decision, content } = form.getFieldsValue(true) as Values
    send({ decision, content: contentOf(content) })
  }
  return (
    <div className="draft-desk">
      <Form form={form} layout="vertical" requiredMark={false} initialValues={start} onFinish={submit}>
        <p className="quiet">依据：{act.basis}</p>
        {error && <Trouble error={error} again={again} />}
        <Form.Item name="decision" rules={[{ required: true, message: '请选择答复类型' }]}>
          <DecisionChoice groups={groups} />
        </Form.Item>
        {chosen && <Parts chosen={chosen} groups={groups} objected={objected} />}
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={pending}>
            {act.act === 'draftReply' ? '保存为新的一稿' : act.title}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it */}
      <section className="draft-preview" aria-label="答复书预览" tabIndex={0}>
        {settled.decision ? (
          <LetterPreview decision={settled.decision} content={settled.content} />
        ) : (
          <p className="quiet">选定答复类型后，这里显示答复书。</p>
        )}
      </section>
    </div>
  )
}

export function DraftEditor({ act, onClose }: { act: AvailableAct | null; onClose: () => void }) {
  const query = useQuery({ ...decisionsQuery, enabled: act !== null })
  const [shown, show] = useState(act)
  if (act && act.act !== shown?.act) show(act)
  return (
    <Drawer
      open={act !== null}
      onClose={onClose}
      size="min(1240px, 100vw)"
      title={shown?.title}
      afterOpenChange={keyboardTo}
      destroyOnHidden
      className="act-drawer"
    >
      {shown && <Await query={query}>{(groups) => <Desk act={shown} groups={groups} onClose={onClose} />}</Await>}
    </Drawer>
  )
}
