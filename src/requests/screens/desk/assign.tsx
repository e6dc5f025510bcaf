import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { Await } from '../../../console/kit/states.tsx'
import type { AssignOutcome, DeskOfficer } from '../../worklist/types.ts'
import { officersQuery, useAssign } from './desk-api.ts'

const Outcomes = ({ outcomes }: { outcomes: AssignOutcome[] }) => {
  const refused = outcomes.filter(({ done }) => !done)
  return (
    <div aria-live="polite">
      <p>
        已分办 {outcomes.length - refused.length} 件{refused.length > 0 && `，${refused.length} 件没有分办：`}
      </p>
      <ul className="outcomes">
        {refused.map(({ id, number, refusals }) => (
          <li key={id}>
            <b>{number}</b>{' '}
            {refusals.map(({ sentence, article }) => `${sentence}${article && `（${article}）`}`).join('；')}
          </li>
        ))}
      </ul>
    </div>
  )
}

const Officers = ({ officers, to, choose }: { officers: DeskOfficer[]; to: string; choose: (id: string) => void }) => (
  <Radio.Group
    className="assign-to"
    aria-label="分办给"
    value={to}
    onChange={({ target }) => choose(String(target.value))}
    options={officers.map(({ id, name, roleLabel, open, overdue }) => ({
      value: id,
      label: (
        <span>
          {name} <span className="quiet">{roleLabel}</span>
          <span className="quiet">
            　在办 {open} 件{overdue > 0 && `，超期 ${overdue} 件`}
          </span>
        </span>
      ),
    }))}
  />
)

type Props = { ids: readonly string[]; onClose: (done: boolean) => void }

/** 分办: one act for each case; what became of each is told. */
export function Assign({ ids, onClose }: Props) {
  const officers = useQuery(officersQuery)
  const assign = useAssign()
  const [to, choose] = useState('')
  const outcomes = assign.data
  const buttons = outcomes ? (
    <Button type="primary" onClick={() => onClose(true)}>
      知道了
    </Button>
  ) : (
    <>
      <Button onClick={() => onClose(false)}>取消</Button>
      <Button
        type="primary"
        disabled={!to}
        loading={assign.isPending}
        onClick={() => assign.mutate({ ids: [...ids], to })}
      >
        分办 {ids.length} 件
      </Button>
    </>
  )
  return (
    <Modal open title={`分办 ${ids.length} 件申请`} onCancel={() => onClose(outcomes !== undefined)} footer={buttons}>
      {assign.error && <Alert type="error" title={assign.error.message} role="alert" />}
      {outcomes ? (
        <Outcomes outcomes={outcomes} />
      ) : (
        <Await query={officers}>
          {(all) => <Officers officers={all.filter(({ active }) => active)} to={to} choose={choose} />}
        </Await>
      )}
    </Modal>
  )
}
