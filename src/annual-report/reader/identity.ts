import type { Row } from './source.ts'
import { halfWidth, withoutPrintedSpaces } from './text/normalise.ts'

/** Whose report it is and of which year, from its title, its heading lines, or what its text speaks of most. */
export type Identity = { organ: string | null; year: number | null }

const titled =
  /^(.{0,48}?)(?:政府信息公开|政务信息公开|政务公开|信息公开)(?:工作)?((?:20\d\d)年?(?:度)?)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/
const yearOf = /(20\d\d)年?(?:度)?/
const isOrgan = /(?:政府|[局厅委办院会处站所队校社]|中心|办公室|公司|街道|[镇乡县区市省])$/
const organName = /[\u4e00-\u9fff]{2,24}?(?:人民政府办公[厅室]|人民政府|委员会|办事处|管委会|[局厅委办院])/g

/** A line of facts some collections put before the text: `year: 2023; organ: …`. */
function declared(raw: string): Identity {
  const head = raw.slice(0, 1_500).split(/\r?\n/)[0] ?? ''
  if (!/^\s*(?:#|<!--|\/\/)/.test(head)) return { organ: null, year: null }
  const years = /year:\s*(20\d\d)(?!\s*\([^)]*\)\s*and)/.exec(head)?.[1]
  const organ = /organ:\s*([^;；\s>-]+)/.exec(head)?.[1]
  return { organ: organ ?? null, year: years ? Number(years) : null }
}

const organIn = (text: string): string | null => {
  const organ = text.replace(new RegExp(yearOf, 'g'), '').replace(/^(?:.*[:：])?(?:关于|公布|发布)?|的$/g, '')
  return /[\u4e00-\u9fff]{2}/.test(organ) && organ.length <= 40 ? organ : null
}

function fromTitle(lines: readonly string[]): Identity {
  const squeezed = lines.map((line) => halfWidth(line).replace(/[\s#*《》]/g, ''))
  // A title on one line before a title over two.
  for (const joined of [false, true]) {
    for (const [index, line] of squeezed.entries()) {
      const match = titled.exec(joined ? line + (squeezed[index + 1] ?? '') : line)
      const year = match && (yearOf.exec(match[1] ?? '') ?? yearOf.exec(match[2] ?? ''))?.[1]
      // 「政府信息公开年报」 is a menu's entry.
      if (!match || line.length > 70 || !year) continue
      const above = squeezed[index - 1] ?? ''
      return { organ: organIn(match[1] ?? '') ?? (isOrgan.test(above) ? organIn(above) : null), year: Number(year) }
    }
  }
  return { organ: null, year: null }
}

const most = (found: readonly string[]): string | null => {
  const counts = new Map<string, number>()
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The period stated, else the year spoken of most. */
function yearSpoken(text: string): number | null {
  const stated = /(?:统计期限?|数据统计|所列数据)[^。]{0,24}?(20\d\d)年/.exec(text)?.[1]
  const year =
    stated ?? most([...text.matchAll(/(20\d\d)年(?!\d*月\d+日(?:起)?施行)/g)].map((match) => match[1] as string))
  return year ? Number(year) : null
}

function organSpoken(text: string): string | null {
  const names = [...text.matchAll(organName)].map((match) => match[0])
  const clean = names
    .map((name) => name.replace(/^(?:.*?(?:由|向|与|和|在|经|对|根据|关于))/, ''))
    .filter((name) => /[市县区省州镇乡].*(?:政府|委员会|[局厅])/.test(name))
  const place = /20\d\d年(?:度|以来)?[，,]([\u4e00-\u9fff]{2,8}?[县区市])(?![委直])/.exec(text)?.[1]
  return (
    most(clean.filter((name) => name.length > 3)) ?? (place && !/^[全我本]/.test(place) ? `${place}人民政府` : null)
  )
}

export function identify(rows: readonly Row[], title: string | null, raw: string): Identity {
  const told = declared(raw)
  const lines = [...(title ? [title] : []), ...rows.slice(0, 60).map((row) => row.text)].filter(
    (line) => !line.startsWith('source:'),
  )
  const printed = fromTitle(lines)
  const text = withoutPrintedSpaces(rows.map((row) => (row.kind === 'words' ? row.text : '')).join('\n'))
  return {
    organ: told.organ ?? printed.organ ?? organSpoken(text),
    year: told.year ?? printed.year ?? yearSpoken(text),
  }
}
