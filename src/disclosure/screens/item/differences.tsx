import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { Await } from '../../../console/kit/states.tsx'
import type { Comparison, WordDifference } from '../../api-types.ts'
import { comparisonQuery } from '../item-api.ts'

const tags = { same: 'span', added: 'ins', removed: 'del' } as const

export const Words = ({ parts }: { parts: readonly WordDifference[] }) =>
  parts.map(({ kind, text }, index) => {
    const Tag = tags[kind]
    // biome-ignore lint/suspicious/noArrayIndexKey: the words stand in their order
    return <Tag key={index}>{text}</Tag>
  })

const isChanged = (parts: readonly WordDifference[]) => parts.some(({ kind }) => kind !== 'same')
const side = (parts: readonly WordDifference[], without: WordDifference['kind']) =>
  parts.filter(({ kind }) => kind !== without)

const Rest = ({ comparison: { metadata, attachments, left, right } }: { comparison: Comparison }) => (
  <>
    {metadata.length > 0 && (
      <table className="plain difference-facts">
        <caption>信息属性的改动</caption>
        <thead>
          <tr>
            <th scope="col">属性</th>
            <th scope="col">第 {left.number} 稿</th>
            <th scope="col">第 {right.number} 稿</th>
          </tr>
        </thead>
        <tbody>
          {metadata.map(({ label, ...said }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <del>{said.left || '（空）'}</del>
              </td>
              <td>
                <ins>{said.right || '（空）'}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {attachments.added.length + attachments.removed.length > 0 && (
      <p>
        附件：
        {attachments.removed.map((name) => (
          <del key={name}>{name}</del>
        ))}{' '}
        {attachments.added.map((name) => (
          <ins key={name}>{name}</ins>
        ))}
      </p>
    )}
  </>
)

type Shape = 'together' | 'beside'

/** Paragraphs that did not change are folded away between those that did. */
function Paragraphs({ paragraphs, shape, all }: { paragraphs: Comparison['paragraphs']; shape: Shape; all: boolean }) {
  const shown = paragraphs.map((parts, index) => ({ parts, index })).filter(({ parts }) => all || isChanged(parts))
  if (shown.length === 0) return <p className="quiet">正文没有改动。</p>
  return (
    <div className={`difference-text ${shape}`}>
      {shown.map(({ parts, index }) =>
        shape === 'together' ? (
          <p key={index}>
            <Words parts={parts} />
          </p>
        ) : (
          <div key={index} className="difference-pair">
            <p>
              <Words parts={side(parts, 'added')} />
            </p>
            <p>
              <Words parts={side(parts, 'removed')} />
            </p>
          </div>
        ),
      )}
    </div>
  )
}

/** Word by word what one version has and the other has not. */
export function Differences({
  id,
  left,
  right,
  wide = false,
}: {
  id: string
  left: string
  right: string
  wide?: boolean
}) {
  const query = useQuery(comparisonQuery(id, left, right))
  const [shape, setShape] = useState<Shape>(wide ? 'beside' : 'together')
  const [all, showAll] = useState<'changed' | 'all'>('changed')
  return (
    <Await query={query} rows={4}>
      {(comparison) => (
        <section className="differences" aria-label="两稿的差异">
          <div className="difference-bar">
            <span className="quiet">
              第 {comparison.left.number} 稿 → 第 {comparison.right.number} 稿：增 {comparison.added} 字，删{' '}
              {comparison.removed} 字
            </span>
            <Segmented
              size="small"
              aria-label="排法"
              value={shape}
              onChange={setShape}
              options={[
                { value: 'together', label: '合排' },
                { value: 'beside', label: '对排' },
              ]}
            />
            <Segmented
              size="small"
              aria-label="范围"
              value={all}
              onChange={showAll}
              options={[
                { value: 'changed', label: '只看改动' },
                { value: 'all', label: '全文' },
              ]}
            />
          </div>
          {isChanged(comparison.title) && (
            <p className="difference-title">
              标题：
              <Words parts={comparison.title} />
            </p>
          )}
          <Rest comparison={comparison} />
          <Paragraphs paragraphs={comparison.paragraphs} shape={shape} all={all === 'all'} />
        </section>
      )}
    </Await>
  )
}
