import { applicantKinds, derived } from '../../law/index.ts'
import { inWords } from './numbers.ts'

/**
 * What a number in the narrative counts, told from the words of its clause (requests-and-report §4.9). Each concept
 * is data: how it is said, and which cells it may rightly equal.
 */

/** One lawful reading of a concept: the sum of these cells, and what that reading is called. */
export type Reading = { name: string; cells: readonly string[] }

export type Concept = {
  id: string
  /** The soft check it belongs to: annual-report-tables.json. */
  rule: string
  name: string
  /** Within a clause; its one group is the number. */
  said: RegExp
  /** The clause or its sentence must speak of this, and the clause must not speak of that. */
  about?: RegExp
  notAbout?: RegExp
  readings: readonly Reading[]
  /** Words that name another scope: what would be a contradiction becomes a hint. */
  otherScope?: RegExp
  /** The same, when they stand anywhere in the sentence: 「备案行政复议 134 件，行政诉讼 57 件」. */
  sentenceScope?: RegExp
}

// Never the head of a longer number: 「100%」 is not ten.
const count = `(\\d[\\d,]*(?:\\.\\d+)?|${inWords})(?![\\d.]|,\\d)`
const piece = '(?:件|份|宗|个|条|篇|次|人次)?'
/** `spoken('办结', 12)`: the word, at most so many characters (a year may be among them), then the number. */
export const spoken = (word: string, gap = 16) =>
  new RegExp(`(?:${word})(?:\\d{4}年度?|\\D){0,${gap}}?${count}\\s*${piece}(?!\\s*[%％年月日号类种])`)

// One organ of many, or one way in of several: 「通过门户网站答复申请 3 件、纸质申请 36 件」.
const oneWay =
  /本机关|本级|区政府办|办公室|我局|我办|当面|网络|网上|网站|门户|互联网|线上|线下|信函|邮寄|邮件|邮箱|传真|纸质|现场|平台|窗口/

const total = (row: string, name: string): Reading => ({ name, cells: [`t3.${row}.total`] })
const organizations = Object.keys(applicantKinds).filter((kind) => kind !== 'natural')
const bothRows = (columns: readonly string[]) =>
  columns.flatMap((column) => [`t3.new.${column}`, `t3.carriedIn.${column}`])
/** The cells of a group the official table prints no subtotal for. */
const groupOf = (id: string) => derived.find((sum) => sum.id === id)?.sumOf ?? []

const ofRequests = /申请/
const ofRemedies = /复议|诉讼|应诉/
const ofDocuments = /规范性文件/
const narrower = /本机关|本级|区本级|区政府办|办公室|我局|我办|备案|新收|收到|败诉|被纠正/

const requests = [
  {
    id: 'new',
    rule: 'S-NEW',
    name: '收到的政府信息公开申请',
    said: spoken('新收|收到|受理|接收|收办'),
    about: ofRequests,
    notAbout: /复议|诉讼|应诉|结转|上年|办结|答复|意见|投诉|举报|信访|自然人|法人|企业|咨询|留言/,
    readings: [total('new', '本年新收'), { name: '本年新收加上年结转', cells: ['t3.new.total', 't3.carriedIn.total'] }],
    otherScope: oneWay,
  },
  {
    id: 'carriedIn',
    rule: 'S-CARRIED-IN',
    name: '上年结转的申请',
    said: spoken('上一?年度?结转', 12),
    notAbout: ofRemedies,
    readings: [total('carriedIn', '上年结转')],
  },
  {
    id: 'done',
    rule: 'S-DONE',
    name: '办结的申请',
    said: spoken('办结|办理完毕|答复', 14),
    about: ofRequests,
    // 「部分公开答复 2 件」 counts one outcome, 「转下一年度办理答复」 none.
    notAbout: /复议|诉讼|提案|建议|咨询|留言|自然人|法人|企业|平均|工作日|公开答复|转下/,
    readings: [total('total', '办理结果总计')],
    otherScope: new RegExp(`${oneWay.source}|按时|当场|提前|延期`),
  },
  {
    id: 'carriedOut',
    rule: 'S-CARRIED-OUT',
    name: '结转下年度的申请',
    said: spoken('结转[至到]?(?:下一?|次)年度?|转[至到]?(?:下一?|次)年度?(?:继续)?办理', 12),
    notAbout: ofRemedies,
    readings: [total('carriedOut', '结转下年度')],
  },
  {
    id: 'natural',
    rule: 'S-APPLICANT',
    name: '自然人的申请',
    said: spoken('自然人', 8),
    about: ofRequests,
    readings: [
      { name: '本年新收', cells: ['t3.new.natural'] },
      { name: '本年新收加上年结转', cells: bothRows(['natural']) },
    ],
  },
  {
    id: 'organizations',
    rule: 'S-APPLICANT',
    name: '法人或其他组织的申请',
    said: spoken('法人(?:或|和|及|、)?其他组织', 8),
    about: ofRequests,
    readings: [
      { name: '本年新收', cells: organizations.map((column) => `t3.new.${column}`) },
      { name: '本年新收加上年结转', cells: bothRows(organizations) },
    ],
  },
] satisfies Concept[]

const outcome = (id: string, word: string, cells: readonly string[]): Concept => ({
  id,
  rule: 'S-OUTCOME',
  name: `${word}的申请`,
  said: spoken(word, 6),
  about: /申请|予以公开|部分公开|不予公开|不予处理/,
  // 「予以公开及部分公开 275 件」 is a sum of two groups
  notAbout: new RegExp(`${word}(?:和|及|与|或)|(?:和|及|与|或)${word}`),
  readings: [{ name: word, cells }],
})

const outcomes = [
  outcome('granted', '予以公开', ['t3.granted.total']),
  outcome('partial', '部分公开', ['t3.partial.total']),
  outcome('denied', '不予公开', groupOf('t3.sub_deny.total')),
  outcome('unable', '无法提供', groupOf('t3.sub_unable.total')),
  outcome('refused', '不予处理', groupOf('t3.sub_refuse.total')),
  outcome('others', '其他处理', groupOf('t3.sub_other.total')),
]

const suits = groupOf('t4.litigation.total')
const remedies: Concept[] = [
  {
    id: 'review',
    rule: 'S-REVIEW',
    name: '行政复议',
    said: spoken('行政复议', 10),
    notAbout: /诉讼|纠正|维持/,
    readings: [{ name: '行政复议总计', cells: ['t4.review.total'] }],
    otherScope: narrower,
    sentenceScope: /备案/,
  },
  {
    id: 'litigation',
    rule: 'S-LITIGATION',
    name: '行政诉讼',
    said: spoken('行政诉讼', 10),
    notAbout: /复议|纠正|维持/,
    readings: [
      { name: '行政诉讼合计', cells: suits },
      { name: '未经复议直接起诉', cells: ['t4.direct.total'] },
      { name: '复议后起诉', cells: ['t4.afterReview.total'] },
    ],
    otherScope: narrower,
    sentenceScope: /备案/,
  },
]

const documents: Concept[] = [
  {
    id: 'made',
    rule: 'S-NORMATIVE-MADE',
    name: '本年制发的规范性文件',
    said: spoken('(?:制发|制定|出台|印发)(?:行政)?规范性文件', 6),
    // 「制定规范性文件备案审查制度 1 项」
    notAbout: /制度|办法|机制|清理|解读|目录|清单/,
    readings: [{ name: '本年制发件数', cells: ['t2.normative.made'] }],
    otherScope: /本级|区政府(?!办)|区政府办|联合|部门/,
  },
  {
    id: 'repealed',
    rule: 'S-NORMATIVE-REPEALED',
    name: '本年废止的规范性文件',
    said: spoken('废止|宣布失效', 12),
    about: ofDocuments,
    notAbout: /到期/,
    readings: [{ name: '本年废止件数', cells: ['t2.normative.repealed'] }],
    otherScope: /本级|建议|拟/,
  },
]

export const concepts: readonly Concept[] = [...requests, ...outcomes, ...remedies, ...documents]
