/** Public addresses, declared once: pages link and route by them. */
export const paths = {
  home: '/',
  search: '/search',
  searchSuggestions: '/search/suggestions',
  /** A reader's browser says that a result was followed (HTML `ping`). */
  searchOpened: '/search/opened',
  /** 政府信息公开专栏 (国办公开办函〔2019〕61号): the district's; an organ's own is its page. */
  disclosure: '/disclosure',
  /** 政府信息公开制度: a column like the others (disclosure/columns/default-tree.ts). */
  rules: '/columns/disclosure-rules',
  organs: '/organs',
  organ: (code: string) => `/organs/${code}`,
  columns: '/columns',
  column: (slug: string) => `/columns/${slug}`,
  /** 公示: what may be objected to today. */
  notices: '/notices',
  topics: '/topics',
  topic: (slug: string) => `/topics/${slug}`,
  /** 公开覆盖情况: who owes what, and whether it is there. */
  coverage: '/coverage',
  coverageItems: '/coverage/items',
  /** 重大建设项目 (条例§20（十）) and 公共企事业单位 (条例§55). */
  projects: '/projects',
  project: (code: string) => `/projects/${code}`,
  entities: '/public-entities',
  /** 网站地图 for people; /sitemap.xml is for machines. */
  siteMap: '/site-map',
  accessibility: '/accessibility',
  items: '/items',
  item: (id: string) => `/items/${id}`,
  /** 「这一页在某日是什么样」. */
  itemOn: (id: string, day: string) => `/items/${id}/on/${day}`,
  /** The address of its page as a picture that a telephone reads. */
  itemQr: (id: string) => `/items/${id}/qr.svg`,
  itemFile: (id: string, name: string) => `/files/${id}/${encodeURIComponent(name)}`,
  /** 行政规范性文件库, and beside it what is no longer in force. */
  documents: '/documents',
  documentsEnded: '/documents/ended',
  document: (id: string) => `/documents/${id}`,
  /** One wording of it; two of them side by side; one of them to take along. */
  documentEdition: (id: string, edition: number) => `/documents/${id}/${edition}`,
  documentComparison: (id: string, before: number, after: number) => `/documents/${id}/${before}/against/${after}`,
  documentPaper: (id: string, edition: number, format: string) => `/documents/${id}/${edition}.${format}`,
  interpretations: '/interpretations',
  /** A work that came by a register has no item; its own card is its address. */
  interpretation: (id: string) => `/interpretations/${id}`,
  policyQuestions: '/interpretations/questions',
  reports: '/reports',
  /** The district's own report (汇总), or one organ's. */
  report: (year: number, organCode?: string) => (organCode ? `/reports/${year}/${organCode}` : `/reports/${year}`),
  /** 年报自查: anybody's report checked, nothing kept. */
  check: '/check',
  guide: '/guide',
  /** 申请表 as Word, for the post (条例§29). */
  applicationForm: (organCode: string) => `/guide/forms/${organCode}.docx`,
  /** 依申请公开: first whether it is public already, then the form; every step is sent, none has an address of its own. */
  apply: '/apply',
  applyBefore: '/apply/before',
  applyForm: '/apply/form',
  /** 查询办理进度: number and query code are sent, never part of an address. */
  track: '/track',
  trackCase: '/track/case',
  trackReceipt: '/track/receipt',
  trackAct: (act: string) => `/track/case/${act}`,
  trackFile: (id: string) => `/track/files/${id}`,
  trackLetter: (id: string, format: string) => `/track/letters/${id}.${format}`,
  /** 条例§44: answers given to one that are now for all. */
  answered: '/answered',
  answer: (id: string) => `/answered/${id}`,
  reading: '/reading',
  /** What is new, for readers' programs: `all`, a kind, `columns/<slug>`, `organs/<code>`. */
  feed: (of: string, format: string) => `/feeds/${of}.${format}`,
  /** 开放数据 (DCAT), and the read API with its page. */
  openData: '/open-data',
  openDataCatalogue: '/open-data/catalog.jsonld',
  openDataFile: (name: string) => `/open-data/files/${name}`,
  openDataVersion: (name: string) => `/open-data/versions/${name}`,
  developers: '/developers',
  publicApi: '/api/public/v1',
  searchApi: '/api/public/v1/search',
} as const

/** An address with its query, leaving out what is not set. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const set = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const search = new URLSearchParams(set.map(([key, value]): [string, string] => [key, String(value)])).toString()
  return search ? `${path}?${search}` : path
}
