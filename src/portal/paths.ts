/** Public addresses, declared once: pages link and route by them. */
export const paths = {
  home: '/',
  items: '/items',
  item: (id: string) => `/items/${id}`,
  reports: '/reports',
  /** The district's own report (汇总), or one organ's. */
  report: (year: number, organCode?: string) => (organCode ? `/reports/${year}/${organCode}` : `/reports/${year}`),
  /** 年报自查: anybody's report checked, nothing kept. */
  check: '/check',
  guide: '/guide',
  reading: '/reading',
} as const

/** An address with its query, leaving out what is not set. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const set = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const search = new URLSearchParams(set.map(([key, value]): [string, string] => [key, String(value)])).toString()
  return search ? `${path}?${search}` : path
}
