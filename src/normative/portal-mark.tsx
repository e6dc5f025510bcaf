import type { FC } from 'hono/jsx'
import type { Day } from '../platform/act.ts'
import { longDay } from '../portal/format.ts'
import { Notice } from '../portal/parts.tsx'
import { type DocumentFacts, proceedingsOf } from './document.ts'
import { isOver, validities, validityAt } from './validity.ts'

/** NORM-12: beside the title, in words and not in colour alone. */
export const ValidityMark: FC<{ document: DocumentFacts; on: Day }> = ({ document, on }) => {
  const validity = validityAt(document, on)
  const { mark, inForce } = validities[validity]
  const tone = inForce ? 'in-force' : isOver(validity) ? 'over' : 'waiting'
  return <strong class={`mark-${tone} validity-mark`}>{mark}</strong>
}

function told(document: DocumentFacts, on: Day): string {
  const { expiresOn, repealedOn, effectiveOn } = document
  const { ended, suspensions } = proceedingsOf(document)
  const by = ended?.by ? `，依据：${ended.by}` : ''
  const validity = validityAt(document, on)
  if (validity === 'repealed') return `本文件自${longDay(repealedOn!)}起废止${by}，不再作为行政管理的依据。`
  if (validity === 'expired') return `本文件有效期至${longDay(expiresOn!)}，已经失效，不再作为行政管理的依据。`
  if (validity === 'declaredVoid')
    return `本文件已宣布失效${by}，有效期至${longDay(expiresOn!)}，不再作为行政管理的依据。`
  if (validity === 'notYetEffective')
    return `本文件自${effectiveOn ? longDay(effectiveOn) : '公布后'}起施行，现在尚未施行。`
  if (validity === 'suspended') {
    const stop = suspensions.find(
      ({ from, until, part }) => part === null && from <= on && (until === null || on <= until),
    )
    return `本文件自${longDay(stop?.from ?? on)}起暂停实施${stop?.until ? `至${longDay(stop.until)}` : ''}：${stop?.basis ?? ''}`
  }
  const until = expiresOn ? `，有效期至${longDay(expiresOn)}` : ''
  if (validity === 'unknown') return '本文件的施行日期待核，请向制定机关查询。'
  const changed = validity === 'amended' ? '，已经修改' : validity === 'partlyRepealed' ? '，其中部分条款已经废止' : ''
  return `本文件现行有效${changed}${until}。`
}

export const ValidityNotice: FC<{ document: DocumentFacts; on: Day }> = ({ document, on }) => (
  <Notice kind={validities[validityAt(document, on)].inForce ? 'info' : 'warn'}>
    <p>
      <ValidityMark document={document} on={on} />
      {told(document, on)}
    </p>
  </Notice>
)
