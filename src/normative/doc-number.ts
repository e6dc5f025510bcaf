/** 文号: 发文机关代字、年份、发文顺序号 (党政机关公文处理工作条例§9). Offices write it in many ways; it is one number. */

export type DocNumber = { sign: string; year: number; serial: number }

const halfWidth = (text: string) =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))

// 〔〕 as GB/T 9704 wants it, and every bracket people find on the keyboard instead.
const shape = /^(.+?)[〔﹝［[(（【{「『<〈《]((?:19|20)\d{2})年?[〕﹞］\])）】}」』>〉》](?:第|字第)?0*(\d{1,5})号?$/

export function parseNumber(text: string): DocNumber | null {
  const found = shape.exec(halfWidth(text).replace(/[\s　]/g, ''))
  return found ? { sign: found[1]!, year: Number(found[2]), serial: Number(found[3]) } : null
}

export const writeNumber = ({ sign, year, serial }: DocNumber) => `${sign}〔${year}〕${serial}号`

/** In the one right way where it can be read; as it was written otherwise. */
export const normalNumber = (text: string) => {
  const parsed = parseNumber(text)
  return parsed ? writeNumber(parsed) : text.trim()
}

export const docNumberFlaw = (text: string): string | null =>
  parseNumber(text) ? null : `文号应写成“海澜政规〔2026〕3号”，现在是“${text}”：由发文机关代字、年份、发文顺序号组成。`

export type Series<Numbered> = {
  sign: string
  year: number
  /** The highest number used. */
  last: number
  missing: number[]
  twice: { serial: number; documents: Numbered[] }[]
}

/** Gap register: in each series of a year every number up to the last should be used, and once. */
export function seriesOf<Numbered extends { docNumber: string | null }>(
  documents: readonly Numbered[],
): Series<Numbered>[] {
  const read = documents.flatMap((document) => {
    const number = document.docNumber === null ? null : parseNumber(document.docNumber)
    return number ? [{ document, ...number }] : []
  })
  const grouped = Map.groupBy(read, ({ sign, year }) => `${sign} ${year}`)
  const series = [...grouped.values()].map((all) => {
    const { sign, year } = all[0]!
    const used = Map.groupBy(all, ({ serial }) => serial)
    const last = Math.max(...used.keys())
    const missing = Array.from({ length: Math.min(last, 2_000) }, (_, index) => index + 1).filter((n) => !used.has(n))
    const twice = [...used].filter(([, each]) => each.length > 1)
    return {
      ...{ sign, year, last, missing },
      twice: twice.map(([serial, each]) => ({ serial, documents: each.map(({ document }) => document) })),
    }
  })
  return series.sort((a, b) => b.year - a.year || a.sign.localeCompare(b.sign, 'zh-CN'))
}
