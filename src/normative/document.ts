import type { Day } from '../platform/act.ts'
import { type Flaw, folding } from '../registers/index.ts'

/** 条例§20（一）. `quoted`: another organ's document shown in the website column, not made here. */
export const documentKinds = { rule: '规章', normative: '行政规范性文件', quoted: '引用文件' } as const
type DocumentKind = keyof typeof documentKinds

export type DocumentFacts = {
  id: string
  /** 制定机关; a joint document belongs to its lead organ only (requests-and-report §4.5). */
  organId: string
  kind: DocumentKind
  title: string
  docNumber: string
  madeOn: Day
  effectiveOn: Day | null
  /** Last day of validity; the document lapses by itself after it. */
  expiresOn: Day | null
  repealedOn: Day | null
  /** Shown in the website column 「现行有效行政规范性文件」, from and until (first day no longer shown). */
  inColumnFrom: Day | null
  inColumnUntil: Day | null
  /** Kept as in force in the province's library. */
  filedFrom: Day | null
  filedUntil: Day | null
}

export const fold = folding<DocumentFacts>()

const basis = '条例第二十条第（一）项'
const flaw = (wrong: boolean, field: string, sentence: string): Flaw[] =>
  wrong ? [{ field, sentence, article: basis }] : []
const before = (day: Day | null, other: Day | null) => day !== null && other !== null && day < other

export const flaws = (facts: DocumentFacts, today: Day): Flaw[] => {
  const { madeOn, effectiveOn, expiresOn, repealedOn, inColumnFrom, inColumnUntil, filedFrom, filedUntil } = facts
  return [
    ...flaw(madeOn > today, 'madeOn', '成文日期在今天之后，请核对年份'),
    ...flaw(before(effectiveOn, madeOn), 'effectiveOn', '施行日期早于成文日期，请核对两个日期'),
    ...flaw(before(expiresOn, effectiveOn ?? madeOn), 'expiresOn', '有效期届满日早于施行日期，请核对两个日期'),
    ...flaw(before(repealedOn, madeOn), 'repealedOn', '废止日期早于成文日期，请核对两个日期'),
    ...flaw(repealedOn !== null && repealedOn > today, 'repealedOn', '废止日期在今天之后；尚未废止的请留空'),
    ...flaw(before(expiresOn, repealedOn), 'repealedOn', '有效期届满后不再废止：已到期失效的请清空废止日期'),
    ...flaw(before(inColumnUntil, inColumnFrom), 'inColumnUntil', '专栏撤下日期早于上网日期，请核对两个日期'),
    ...flaw(before(filedUntil, filedFrom), 'filedUntil', '省库移出日期早于入库日期，请核对两个日期'),
  ]
}
