/** What the parts of the search are called, and how a choice is written into the address. */

export const kindNames: Readonly<Record<string, string>> = {
  item: '主动公开信息',
  document: '行政规范性文件',
  report: '政府信息公开年报',
  answer: '已答复信息',
  interpretation: '政策解读',
}

export const facetTitles = {
  kind: '种类',
  standing: '有效性',
  organ: '机关',
  column: '栏目',
  year: '公开年份',
} as const

type Query = Record<'q', string> & {
  organ?: string | undefined
  kind?: string | undefined
  column?: string | undefined
  year?: number | undefined
  standing?: string | undefined
  order: string
  page: number
}

/** What differs from how a search begins. */
export const addressQuery = ({ order, page, ...rest }: Query) => ({
  ...rest,
  order: order === 'relevance' ? null : order,
  page: page === 1 ? null : page,
})
