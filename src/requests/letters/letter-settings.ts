import { type Decision, specialQueryReviewFirst } from '../../law/index.ts'

/** What no law decides about letters: a site does, and each default says that it is one. */
export const letterSettings = {
  replySeries: {
    key: 'letters.replySeries',
    label: '答复书文号的类别字',
    value: '依复',
    why: '文号由机关代字、类别字、年份和序号组成（GB/T 9704—2012）；类别字各地不同。',
  },
  noticeSeries: {
    key: 'letters.noticeSeries',
    label: '过程文书文号的类别字',
    value: '依告',
    why: '告知书另编一个序列，使答复书的序号连续；各地不同。',
  },
  reviewOnly: {
    key: 'letters.reviewOnly',
    label: '重复申请、信访类、公开出版物、加工分析、专门查询的答复只告知行政复议',
    value: false,
    why: '法释〔2025〕8号列有不予立案的情形，逐项适用口径未核实；默认复议、起诉都告知。',
  },
  specialQueryReviewFirst,
} as const

export type LetterSettings = {
  replySeries: string
  noticeSeries: string
  reviewOnly: boolean
  specialQueryReviewFirst: boolean
}
export const defaultLetterSettings = Object.fromEntries(
  Object.entries(letterSettings).map(([name, { value }]) => [name, value]),
) as unknown as LetterSettings

/** 法释8号 (second hand): no lawsuit is accepted over these. */
export const notSuable: readonly Decision[] = [
  'REFUSE_REPEAT',
  'REFUSE_PETITION',
  'REFUSE_PUBLICATION',
  'UNABLE_NEEDS_CREATION',
  'DENY_SPECIAL_QUERY',
]
