import { addDays } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import type { Flaw } from '../registers/index.ts'
import { begin, type Proceedings } from './proceedings.ts'
import type { Standing } from './standing.ts'

/** 条例§20（一）. `quoted`: another organ's document shown in the website column, not made here. */
export const documentKinds = { rule: '规章', normative: '行政规范性文件', quoted: '引用文件' } as const
export type DocumentKind = keyof typeof documentKinds

export type DocumentFacts = {
  id: string
  /** 制定机关; a joint document belongs to its lead organ only (requests-and-report §4.5). */
  organId: string
  kind: DocumentKind
  title: string
  docNumber: string | null
  madeOn: Day | null
  effectiveOn: Day | null
  /** Last day of validity; the document lapses by itself after it. */
  expiresOn: Day | null
  /** The first day on which it no longer holds. */
  repealedOn: Day | null
  /** Shown in the website column 「现行有效行政规范性文件」, from and until (first day no longer shown). */
  inColumnFrom: Day | null
  inColumnUntil: Day | null
  /** Kept as in force in the province's library. */
  filedFrom: Day | null
  filedUntil: Day | null
  /** 主题分类, code of the second level. */
  theme: string | null
  standing: Standing
  /** 统一登记号: another thing than the 文号 (publishing-and-supervision §4.2). */
  registrationNumber: string | null
  publishedOn: Day | null
  concludedOn: Day | null
  itemId: string | null
  proceedings: Proceedings | null
}

export const blank = (id: string): DocumentFacts => ({
  id,
  organId: '',
  kind: 'normative',
  title: '',
  docNumber: null,
  madeOn: null,
  effectiveOn: null,
  expiresOn: null,
  repealedOn: null,
  inColumnFrom: null,
  inColumnUntil: null,
  filedFrom: null,
  filedUntil: null,
  theme: null,
  standing: 'published',
  registrationNumber: null,
  publishedOn: null,
  concludedOn: null,
  itemId: null,
  proceedings: null,
})

export const proceedingsOf = ({ proceedings }: DocumentFacts): Proceedings => proceedings ?? begin

export const proceed = (document: DocumentFacts, change: Partial<Proceedings>): DocumentFacts => ({
  ...document,
  proceedings: { ...proceedingsOf(document), ...change },
})

export const isPublic = ({ standing }: DocumentFacts) => standing === 'published' || standing === 'ended'

/** The day on which a document came to its end: repealed, or lapsed once somebody (the clock) has said so. */
function endOf({ repealedOn, expiresOn, concludedOn }: DocumentFacts): Day | null {
  if (repealedOn) return repealedOn
  return expiresOn !== null && concludedOn === expiresOn ? expiresOn : null
}

/** What follows from the dates and is never typed. A date put right later can open a document again. */
export function settle(document: DocumentFacts): DocumentFacts {
  if (!isPublic(document)) return document
  const end = endOf(document)
  return { ...document, standing: end ? 'ended' : 'published', concludedOn: end }
}

/** NORM-02: the period is over, nobody decides anything; the page leaves the column on the next day. */
export const lapsed = (document: DocumentFacts): DocumentFacts => {
  const { expiresOn, inColumnFrom, inColumnUntil } = document
  if (expiresOn === null) return document
  const until = inColumnFrom ? (inColumnUntil ?? addDays(expiresOn, 1)) : inColumnUntil
  return settle({ ...document, concludedOn: expiresOn, inColumnUntil: until })
}

const byActs = [
  'kind',
  'title',
  'docNumber',
  'madeOn',
  'effectiveOn',
  'expiresOn',
  'repealedOn',
  'inColumnFrom',
] as const

/** A register that is imported again does not overrule what was done here step by step. */
export const proceeded = (previous: DocumentFacts | null): Partial<DocumentFacts> => {
  if (!previous?.proceedings) return {}
  const kept = previous.proceedings.begun
    ? byActs
    : previous.proceedings.ended
      ? (['expiresOn', 'repealedOn'] as const)
      : []
  return Object.fromEntries(kept.map((field) => [field, previous[field]]))
}

const basis = '条例第二十条第（一）项'
const flaw = (wrong: boolean, field: string, sentence: string): Flaw[] =>
  wrong ? [{ field, sentence, article: basis }] : []
const before = (day: Day | null, other: Day | null) => day !== null && other !== null && day < other

export const flaws = (facts: DocumentFacts, today: Day): Flaw[] => {
  const { madeOn, effectiveOn, expiresOn, repealedOn, inColumnFrom, inColumnUntil, filedFrom, filedUntil } = facts
  const ended = facts.proceedings?.ended
  return [
    ...flaw(before(today, madeOn), 'madeOn', '成文日期在今天之后，请核对年份'),
    ...flaw(before(effectiveOn, madeOn), 'effectiveOn', '施行日期早于成文日期，请核对两个日期'),
    ...flaw(
      ended?.how !== 'declaredVoid' && before(expiresOn, effectiveOn ?? madeOn),
      'expiresOn',
      '有效期届满日早于施行日期，请核对两个日期',
    ),
    ...flaw(before(repealedOn, madeOn), 'repealedOn', '废止日期早于成文日期，请核对两个日期'),
    ...flaw(before(today, repealedOn), 'repealedOn', '废止日期在今天之后；尚未废止的请留空'),
    ...flaw(before(expiresOn, repealedOn), 'repealedOn', '有效期届满后不再废止：已到期失效的请清空废止日期'),
    ...flaw(before(inColumnUntil, inColumnFrom), 'inColumnUntil', '专栏撤下日期早于上网日期，请核对两个日期'),
    ...flaw(before(filedUntil, filedFrom), 'filedUntil', '省库移出日期早于入库日期，请核对两个日期'),
  ]
}
