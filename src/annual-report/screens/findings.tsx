import { useState } from 'react'
import type { Finding } from '../api-types.ts'
import { type FindingLevel, levelNames } from '../words.ts'
import { FindingCard } from './finding-card.tsx'
import { isOpen, useWorkbench } from './workbench.ts'

type Filter = 'open' | FindingLevel
const filterNames: Record<Filter, string> = { open: '待处理', ...levelNames }

const passes = (finding: Finding, filter: Filter) => (filter === 'open' ? isOpen(finding) : finding.level === filter)

const order: Record<FindingLevel, number> = { error: 0, explain: 1, hint: 2 }
export const inOrder = (findings: readonly Finding[]) =>
  findings.toSorted(
    (one, other) => order[one.level] - order[other.level] || Number(!!one.explanation) - Number(!!other.explanation),
  )

const Clear = ({ filter }: { filter: Filter }) => (
  <p className="findings-clear">{filter === 'open' ? '没有待处理的核对意见。' : `没有${filterNames[filter]}。`}</p>
)

export function FindingsPanel() {
  const { view } = useWorkbench()
  const [filter, setFilter] = useState<Filter>(
    view.findings.length > 0 && !view.findings.some(isOpen) ? 'hint' : 'open',
  )
  const shown = inOrder(view.findings).filter((finding) => passes(finding, filter))
  return (
    <section className="findings" aria-label="核对意见">
      <h2>核对意见</h2>
      <fieldset className="findings-filter" aria-label="筛选核对意见">
        {(Object.keys(filterNames) as Filter[]).map((each) => (
          <button key={each} type="button" aria-pressed={each === filter} onClick={() => setFilter(each)}>
            {filterNames[each]} <b>{view.findings.filter((finding) => passes(finding, each)).length}</b>
          </button>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <Clear filter={filter} />
      ) : (
        shown.map((finding) => <FindingCard key={finding.id} finding={finding} />)
      )}
    </section>
  )
}
