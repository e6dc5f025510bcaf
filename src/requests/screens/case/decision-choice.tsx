import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { Decision } from '../../../law/index.ts'
import type { DecisionGroup, DecisionView } from '../../api-types.ts'

const Consequence = ({ decision }: { decision: DecisionView }) => (
  <span className="consequence">
    <cite>{decision.article}</cite>
    <span className="quiet">表三：{decision.rowLabel}</span>
    {decision.reviewFirst && <Tag color="warning">复议前置</Tag>}
    {decision.disputed && <Tag>是否复议前置有不同理解</Tag>}
  </span>
)

type Props = { groups: readonly DecisionGroup[]; value?: Decision; onChange?: (decision: Decision) => void }

/** One coded decision: article, row and remedy stand beside it before it is chosen, because they follow from it. */
export function DecisionChoice({ groups, value, onChange }: Props) {
  const [choosing, choose] = useState(value === undefined)
  const [first] = useState(value)
  const chosen = groups.flatMap(({ decisions }) => decisions).find(({ id }) => id === value)
  if (chosen && !choosing)
    return (
      <div className="chosen">
        <p>
          <strong>{chosen.label}</strong>
          <Consequence decision={chosen} />
        </p>
        <Button size="small" autoFocus={value !== first} onClick={() => choose(true)}>
          改选
        </Button>
      </div>
    )
  return (
    <fieldset className="decisions">
      <legend>答复类型（与年度报告表三逐项对应）</legend>
      {groups.map((group) => (
        <section key={group.label} aria-label={group.label}>
          <h3>{group.label}</h3>
          {group.decisions.map((decision) => (
            <button
              key={decision.id}
              type="button"
              className="decision"
              aria-pressed={decision.id === value}
              onClick={() => {
                onChange?.(decision.id)
                choose(false)
              }}
            >
              {decision.label}
              <Consequence decision={decision} />
            </button>
          ))}
        </section>
      ))}
    </fieldset>
  )
}
