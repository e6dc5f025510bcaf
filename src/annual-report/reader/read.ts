import { type JsonReport, looksLikeJson, readJson } from './containers/json.ts'
import { readPlain } from './containers/plain.ts'
import { readSideBySide } from './containers/side-by-side.ts'
import { stacked } from './containers/stacked.ts'
import { identify } from './identity.ts'
import { type Paragraph, paragraphs } from './narrative.ts'
import { type Container, plainRow, type Row, type Source, Unreadable } from './source.ts'
import { readBlocks } from './tables/blocks.ts'
import { emptyReading, type Reading } from './tables/reading.ts'
import { readRemedies } from './tables/remedies.ts'
import { paddingIn, readRequests } from './tables/requests.ts'
import { zonesOf } from './tables/zones.ts'
import { decode } from './text/decode.ts'
import { isTraditional, simplify, withoutPinyin } from './text/normalise.ts'

/** Bytes of anybody's annual report to its cells and its text. */
export type ReadReport = {
  container: Container
  encoding: string | null
  repaired: boolean
  format: '2021' | '2019' | null
  /** 其他处理 in three rows or in one. */
  otherRows: 'three' | 'one' | null
  organ: string | null
  year: number | null
  reading: Reading
  paragraphs: Paragraph[]
  /** Headings seen, so that a missing table can be told from a missing chapter. */
  zones: { t2: boolean; t3: boolean; t4: boolean }
}

export const largestFile = 30 * 1024 * 1024

// The longest report known has sixty thousand letters; the limits are for what is no report.
const mostLetters = 4_000_000
const longestLine = 400_000
const mostPieces = 200_000

const tooMuch = (what: string, most: number) => new Unreadable(`${what}超过 ${most}，不像是年度报告`)

function bounded(source: Source): Source {
  let pieces = 0
  for (const row of source.rows) {
    pieces += row.pieces.length
    if (row.text.length > longestLine) throw tooMuch('一行的字数', longestLine)
  }
  if (pieces > mostPieces) throw tooMuch('词格数', mostPieces)
  return source
}

type Kind = 'pdf' | 'zip' | 'ole' | 'image' | 'text'

const signatures: readonly [Kind, number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
]

export const kindOf = (bytes: Uint8Array): Kind => {
  // A PDF may begin after some bytes of a mailer's.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  if (head.includes('%PDF-')) return 'pdf'
  return signatures.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? 'text'
}

export async function read(bytes: Uint8Array): Promise<ReadReport[]> {
  if (bytes.length === 0) throw new Unreadable('文件是空的')
  if (bytes.length > largestFile) throw new Unreadable(`文件超过 ${largestFile / 1024 / 1024} MB，不像是年度报告`)
  const reports = await reportsIn(bytes)
  if (!reports.some(isReport)) throw new Unreadable('没有读到政府信息公开工作年度报告的表格，也没有读到它的章节标题')
  return reports
}

const isReport = ({ reading, zones, paragraphs: text }: ReadReport) =>
  reading.cells.size > 0 ||
  reading.unread.length > 0 ||
  (text.length > 0 && [zones.t2, zones.t3, zones.t4].filter(Boolean).length >= 2)

async function reportsIn(bytes: Uint8Array): Promise<ReadReport[]> {
  const kind = kindOf(bytes)
  if (kind === 'image') throw new Unreadable('这是图片，没有文字，请提供文字版，或先做文字识别')
  if (kind === 'ole') throw new Unreadable('这是旧版 Word/Excel/WPS 文件，请另存为 docx、xlsx 或 PDF 后再核校')
  if (kind === 'pdf') return fromSources(await (await import('./containers/pdf.ts')).readPdf(bytes), '')
  if (kind === 'zip') return fromSources(await packaged(bytes), '')
  return fromText(bytes)
}

async function packaged(bytes: Uint8Array): Promise<Source> {
  const { openPackage } = await import('./containers/zip.ts')
  const { names } = openPackage(bytes)
  if (names.includes('word/document.xml')) return (await import('./containers/docx.ts')).readDocx(bytes)
  if (names.includes('xl/workbook.xml')) return (await import('./containers/xlsx.ts')).readXlsx(bytes)
  throw new Unreadable('压缩文件里没有 Word 或 Excel 文档，请解压后逐个核校')
}

async function fromText(bytes: Uint8Array): Promise<ReadReport[]> {
  const { text: decoded, encoding, repaired } = decode(bytes)
  if (decoded.includes('\u0000'))
    throw new Unreadable('不认识的文件格式；可以核校 html、docx、pdf、xlsx、json、txt、md')
  const isMarkup = /<(?:html|body|table|td|p|div|pdf2xml)[\s>]/i.test(decoded)
  // A page may carry pictures in its text; plain text may not.
  if (!isMarkup && decoded.length > mostLetters) throw tooMuch('字数', mostLetters)
  if (!isMarkup && hasLongLine(decoded)) throw tooMuch('一行的字数', longestLine)
  const clean = withoutPinyin(decoded)
  const text = isTraditional(clean) ? simplify(clean) : clean
  const told = { encoding, repaired }
  if (looksLikeJson(text)) return readJson(text).map((report) => ({ ...fromJson(report, text), ...told }))
  if (/<(?:html|body|table|td|p|div|pdf2xml)[\s>]/i.test(text))
    return fromSources(await marked(text), text).map((report) => ({ ...report, ...told }))
  const halves = readSideBySide(text)
  if (halves) return halves.map(({ year, source }) => withYear({ ...fromSource(bounded(source), text), ...told }, year))
  return fromSources(readPlain(text), text).map((report) => ({ ...report, ...told }))
}

function hasLongLine(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    if ((end < 0 ? text.length : end) - at > longestLine) return true
    if (end < 0) return false
    at = end + 1
  }
  return false
}

const withYear = (report: ReadReport, year: number | null) => ({ ...report, year: year ?? report.year })

async function marked(text: string): Promise<Source> {
  const { isPositionedXml, readPositionedXml } = await import('./containers/pdf-xml.ts')
  if (isPositionedXml(text)) return readPositionedXml(text)
  return (await import('./containers/markup.ts')).readMarkup(text)
}

// 「- 3 -」 between two rows of a table is the paper's.
const pageNumber = /^\s*[-—–―]\s*\d{1,4}\s*[-—–―]\s*$/

/** The row's own sum vouches for its last number. */
function addsUp({ pieces }: Row): boolean {
  const values = pieces.slice(-7).map(({ text }) => Number(text))
  const sum = values.slice(0, -1).reduce((all, value) => all + value, 0)
  return values.length === 7 && sum > 0 && sum === values.at(-1)
}

/** A text that breaks off in a number before table 四 was torn there: 45 may stand as 4, so it is not read. */
function withoutTorn(rows: readonly Row[], raw: string): readonly Row[] {
  const last = rows.at(-1)
  if (!last || !/\d$/.test(raw) || zonesOf(rows).found.t4 || addsUp(last)) return rows
  return [...rows.slice(0, -1), { ...last, pieces: last.pieces.slice(0, -1) }]
}

function fromSources(given: Source, raw: string): ReadReport[] {
  const parts = stacked(bounded(given))
  // What the file says of itself in its first line is true of one report only.
  return parts.map((part) => fromSource(part, parts.length > 1 ? '' : raw))
}

function fromSource(whole: Source, raw: string): ReadReport {
  const rows = withoutTorn(whole.rows, raw).filter((row) => row.kind !== 'words' || !pageNumber.test(row.text))
  const source = { ...whole, rows }
  const zones = zonesOf(rows)
  const reading = emptyReading()
  const padding = paddingIn(rows, zones.t3, zones.t4)
  const blocks = readBlocks(rows, zones.t2, zones.t3, reading, padding)
  const otherRows = readRequests(rows, zones.t3, zones.t4, reading, padding)
  const tablesEnd = readRemedies(rows, zones.t4, zones.end, reading, source.opensRows ? 'head' : null) ?? zones.end
  const { organ, year } = identify(rows, source.title, raw)
  const seen = reading.cells.size + reading.blanks.size
  return {
    container: source.container,
    encoding: null,
    repaired: false,
    format: blocks.old > 2 ? '2019' : seen === 0 ? null : '2021',
    otherRows,
    organ,
    year,
    reading,
    paragraphs: paragraphs(source, zones, tablesEnd),
    zones: zones.found,
  }
}

function fromJson({ reading, organ, year, format, texts }: JsonReport, raw: string): ReadReport {
  const rows = texts
    .flatMap(({ title, text }) => [title, ...text.split('\n')])
    .map((text, index) => plainRow(text, { line: index + 1 }))
  const source: Source = { container: 'json', wrapped: false, title: null, rows }
  const zones = zonesOf(rows)
  const found = identify(rows, null, raw)
  return {
    container: 'json',
    encoding: null,
    repaired: false,
    format,
    otherRows: 'three',
    organ: organ ?? found.organ,
    year: year ?? found.year,
    reading,
    paragraphs: paragraphs(source, zones, zones.end),
    zones: { t2: true, t3: true, t4: true },
  }
}
