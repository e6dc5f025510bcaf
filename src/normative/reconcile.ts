import type { Day } from '../law/index.ts'
import { type DocumentFacts, documentKinds, proceedingsOf } from './document.ts'

/**
 * NORM-20: how many normative documents are in force is counted three ways, each with its scope and its day. Here is
 * why they differ, document by document. NORM-21: what was in force, and what came and went, make what is in force.
 */

export const counts = {
  statistics: { name: '统计口径', scope: '本区机关制定的行政规范性文件，年末已制发、未废止且有效期未届满' },
  column: { name: '网站专栏', scope: '年末在网站专栏展示的文件，含引用的其他机关文件，不含尚未上网的' },
  province: { name: '省规范性文件库', scope: '年末在省库登记为有效的文件，以入库、移出日期为准' },
} as const
export type CountId = keyof typeof counts

export const reasonCodes = {
  scope: '口径不同',
  asOfDate: '时点不同',
  notPublic: '未上网',
  reference: '引用文件',
  pendingSync: '待同步',
  error: '需要更正',
} as const
export type ReasonCode = keyof typeof reasonCodes

export type Difference = {
  id: string
  title: string
  docNumber: string | null
  /** In the other count and not in the statistics, or the other way about. */
  side: 'more' | 'fewer'
  reason: ReasonCode
  explained: string
}

const during = (from: Day | null, until: Day | null, day: Day) =>
  from !== null && from <= day && (until === null || until > day)

const holds: Readonly<Record<CountId, (document: DocumentFacts, day: Day) => boolean>> = {
  // Word for word what tally.ts counts: 「12月31日时点」 is the end of that day.
  statistics: ({ kind, madeOn, repealedOn, expiresOn }, day) =>
    kind === 'normative' && during(madeOn, repealedOn, day) && (expiresOn === null || expiresOn > day),
  column: ({ inColumnFrom, inColumnUntil }, day) => during(inColumnFrom, inColumnUntil, day),
  province: ({ filedFrom, filedUntil }, day) => during(filedFrom, filedUntil, day),
}

type Why = Pick<Difference, 'reason' | 'explained'>
const why = (reason: ReasonCode, explained: string): Why => ({ reason, explained })

const endedBy = ({ repealedOn, expiresOn }: DocumentFacts) =>
  repealedOn ? `${repealedOn} 废止` : expiresOn ? `${expiresOn} 有效期届满` : '已失效'

function moreIn(document: DocumentFacts, until: Day | null, place: string): Why {
  if (document.kind === 'quoted') return why('reference', `引用文件，由其他机关制定，${place}列出而不计入统计`)
  if (document.kind === 'rule') return why('scope', `${documentKinds.rule}，不属于行政规范性文件的统计口径`)
  if (until !== null) return why('asOfDate', `${endedBy(document)}，${place}于 ${until} 才移出`)
  return why(place === '省库' ? 'pendingSync' : 'error', `${endedBy(document)}，${place}仍列为有效，应移出`)
}

function fewerIn(from: Day | null, until: Day | null, day: Day, place: string): Why {
  if (from === null)
    return place === '省库'
      ? why('pendingSync', '尚未报送省库')
      : why('notPublic', '没有在网站公开，请核对是否应当公开')
  if (from > day) return why('asOfDate', `${from} 才${place === '省库' ? '入库' : '上网'}`)
  return why('error', `仍然有效，${place}却于 ${until} 移出，应恢复`)
}

function differences(documents: readonly DocumentFacts[], id: 'column' | 'province', day: Day): Difference[] {
  const [from, until, place] =
    id === 'column'
      ? (['inColumnFrom', 'inColumnUntil', '专栏'] as const)
      : (['filedFrom', 'filedUntil', '省库'] as const)
  return documents.flatMap((document) => {
    const [own, other] = [holds.statistics(document, day), holds[id](document, day)]
    if (own === other) return []
    const { id: documentId, title, docNumber } = document
    const about = other
      ? moreIn(document, document[until], place)
      : fewerIn(document[from], document[until], day, place)
    return [{ ...{ id: documentId, title, docNumber }, side: other ? ('more' as const) : ('fewer' as const), ...about }]
  })
}

export type Equation = {
  before: number
  made: number
  repealed: number
  expired: number
  declaredVoid: number
  after: number
  /** Zero when the equation holds. */
  rest: number
}

const inYear = (day: Day | null, year: number) => day?.startsWith(`${year}-`) === true

export function equationOf(all: readonly DocumentFacts[], year: number): Equation {
  const documents = all.filter(({ kind }) => kind === 'normative')
  const holding = (of: number) => documents.filter((each) => holds.statistics(each, `${of}-12-31`)).length
  const lapsed = documents.filter(({ expiresOn, repealedOn }) => inYear(expiresOn, year) && repealedOn === null)
  const declared = lapsed.filter((each) => proceedingsOf(each).ended?.how === 'declaredVoid')
  const made = documents.filter(({ madeOn }) => inYear(madeOn, year)).length
  const repealed = documents.filter(({ repealedOn }) => inYear(repealedOn, year)).length
  const [before, after] = [holding(year - 1), holding(year)]
  const gone = { repealed, expired: lapsed.length - declared.length, declaredVoid: declared.length }
  return { before, made, ...gone, after, rest: before + made - repealed - lapsed.length - after }
}

export function reconcile(documents: readonly DocumentFacts[], year: number) {
  const day = `${year}-12-31`
  const counted = (Object.keys(counts) as CountId[]).map((id) => ({
    id,
    ...counts[id],
    value: documents.filter((document) => holds[id](document, day)).length,
    differences: id === 'statistics' ? [] : differences(documents, id, day),
  }))
  return { year, asOf: day, counts: counted, equation: equationOf(documents, year) }
}
export type Reconciliation = ReturnType<typeof reconcile>
