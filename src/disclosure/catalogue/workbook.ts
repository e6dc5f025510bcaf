import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { printable, sheetText } from '../../papers/text.ts'
import { UnreadableRegister } from '../../registers/register.ts'
import { sheetRows } from '../../registers/sheet.ts'
import { cycles } from '../columns/words.ts'
import { type Channel, channels } from './channels.ts'
import type { Leaf } from './leaf.ts'
import { type Key, type Known, type Line, plain, readLeaf, type Trouble } from './reading.ts'

/** 标准目录 in the layout in which it is printed and handed around: two rows of heads, ■ and □, one line per leaf. */

type Head = { head: string; sub?: string; key: Key; width: number }
const heads: readonly Head[] = [
  { head: '序号', key: 'seq', width: 6 },
  { head: '公开事项', sub: '一级事项', key: 'l1', width: 14 },
  { head: '公开事项', sub: '二级事项', key: 'l2', width: 16 },
  { head: '公开事项', sub: '三级事项', key: 'l3', width: 14 },
  { head: '公开内容（要素）', key: 'elements', width: 30 },
  { head: '公开依据', key: 'basis', width: 30 },
  { head: '公开时限', key: 'limit', width: 18 },
  { head: '公开主体', key: 'body', width: 16 },
  { head: '公开渠道和载体', key: 'channels', width: 34 },
  { head: '公开对象', sub: '全社会', key: 'public', width: 7 },
  { head: '公开对象', sub: '特定群体', key: 'specific', width: 9 },
  { head: '公开方式', sub: '主动', key: 'proactive', width: 6 },
  { head: '公开方式', sub: '依申请公开', key: 'onRequest', width: 8 },
  { head: '公开层级', sub: '县级', key: 'county', width: 6 },
  { head: '公开层级', sub: '乡级', key: 'township', width: 6 },
  { head: '事项编码', key: 'code', width: 12 },
  { head: '栏目', key: 'columns', width: 16 },
  { head: '更新周期', key: 'cycle', width: 10 },
  { head: '识别词', key: 'words', width: 16 },
  { head: '原编码', key: 'supersedes', width: 12 },
]

const other: Readonly<Record<string, Key>> = {
  特定群众: 'specific',
  依申请: 'onRequest',
  '乡镇(街道)': 'township',
  公开对象: 'audience',
  公开方式: 'mode',
  公开层级: 'levels',
}

function keyOf(head: string, sub: string): Key | null {
  const of = (word: string) =>
    heads.find((each) => plain(each.sub ?? each.head) === word)?.key ??
    other[word] ??
    (/^公开内容/.test(word) ? 'elements' : null)
  return (sub !== '' && of(sub)) || of(head)
}

const said = (cell: unknown) => (cell === null || cell === undefined ? '' : String(cell))
const filled: readonly Key[] = ['l1', 'l2']

/** Lines under the two rows of heads, wherever these stand; a merged cell speaks for the lines it covers. */
async function linesOf(bytes: Uint8Array): Promise<{ row: number; line: Line }[]> {
  let heading: readonly string[] | null = null
  let keys: (Key | null)[] | null = null
  let above: Record<string, string> = {}
  const lines: { row: number; line: Line }[] = []
  for await (const { row, cells } of sheetRows(bytes)) {
    const words = cells.map((cell) => plain(said(cell)))
    if (!heading) {
      if (words.includes('序号')) heading = words
      continue
    }
    if (!keys) {
      const subs = words.includes('一级事项')
      let head = ''
      keys = Array.from({ length: Math.max(heading.length, words.length) }, (_, col) => {
        if (heading?.[col]) head = heading[col] ?? ''
        return keyOf(head, subs ? (words[col] ?? '') : '')
      })
      if (subs) continue
    }
    const line = Object.fromEntries(
      keys
        .flatMap((key, col) => (key ? [[key, said(cells[col]).trim()] as const] : []))
        .filter(([, text]) => text !== ''),
    )
    if (!line.l1 && !line.l2 && !line.elements) continue
    if (line.l1) above = {}
    const whole = { ...Object.fromEntries(filled.flatMap((key) => (above[key] ? [[key, above[key]]] : []))), ...line }
    above = { l1: whole.l1 ?? '', l2: whole.l2 ?? '' }
    lines.push({ row, line: whole })
  }
  if (!keys) throw new UnreadableRegister('没有找到表头：应有“序号”“一级事项”“二级事项”“公开内容（要素）”等列')
  return lines
}

export type Problem = Trouble & { row: number }

/** Every leaf of a workbook, or everything that is wrong with it. */
export async function readWorkbook(bytes: Uint8Array, known: Known): Promise<{ leaves: Leaf[]; problems: Problem[] }> {
  const leaves: Leaf[] = []
  const problems: Problem[] = []
  for (const { row, line } of await linesOf(bytes)) {
    const used = [...known.used, ...leaves.map(({ code }) => code)]
    const { leaf, troubles } = readLeaf(line, known, used)
    problems.push(...troubles.map((trouble) => ({ ...trouble, row })))
    if (leaves.some(({ code }) => code === leaf.code))
      problems.push({
        row,
        column: '事项编码',
        value: leaf.code,
        remedy: '与上面的事项相同；新事项请留空，并写不同的事项名称',
      })
    leaves.push(leaf)
  }
  return { leaves, problems }
}

const marked = (chosen: readonly Channel[]) =>
  (Object.keys(channels) as Channel[]).map((id) => `${chosen.includes(id) ? '■' : '□'}${channels[id]}`).join('\n')
const tick = (yes: boolean) => (yes ? '√' : '')

const cellsOf = (leaf: Leaf, nth: number): Record<Key, string> => ({
  seq: String(nth + 1),
  l1: leaf.l1,
  l2: leaf.l2,
  l3: leaf.l3 ?? '',
  elements: leaf.elements.join('；\n'),
  basis: leaf.basis.join('\n'),
  limit: leaf.limitText,
  body: leaf.body,
  channels: marked(leaf.channels),
  audience: '',
  public: tick(leaf.audience === 'public'),
  specific: leaf.audience === 'specific' ? (leaf.audienceNote ?? '√') : '',
  mode: '',
  proactive: tick(leaf.mode === 'proactive'),
  onRequest: tick(leaf.mode === 'onRequest'),
  levels: '',
  county: tick(leaf.levels.includes('county')),
  township: tick(leaf.levels.includes('township')),
  code: leaf.code,
  columns: leaf.columnNames.join('、'),
  cycle: cycles[leaf.cycle],
  words: leaf.words.join('、'),
  supersedes: leaf.supersedes.join('、'),
})

const line = { style: 'thin', color: { rgb: 'BFC5CE' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const song = { name: '宋体', size: 10 }
const headStyle = {
  font: { ...song, bold: true },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
} as const
const bodyStyle = { font: song, border, alignment: { vertical: 'top', wrapText: true } } as const

/** Heads that span: over their parts across, or over both rows down. */
const spans = () =>
  heads.flatMap(({ head, sub }, col) => {
    if (!sub) return [{ startRow: 1, endRow: 2, startCol: col, endCol: col }]
    if (heads[col - 1]?.head === head) return []
    const last = heads.findLastIndex((each) => each.head === head)
    return [{ startRow: 1, endRow: 1, startCol: col, endCol: last }]
  })

export function writeWorkbook(title: string, leaves: readonly Leaf[]): Promise<Uint8Array> {
  const cells: NonNullable<WriteSheet['cells']> = new Map([
    ['0,0', { value: sheetText(title), style: { font: { name: '宋体', size: 15, bold: true } } }],
  ])
  for (const [col, { head, sub }] of heads.entries()) {
    cells.set(`1,${col}`, { value: heads[col - 1]?.head === head ? null : head, style: headStyle })
    cells.set(`2,${col}`, { value: sub ?? null, style: headStyle })
  }
  for (const [nth, leaf] of leaves.entries()) {
    const row = cellsOf(leaf, nth)
    for (const [col, { key }] of heads.entries())
      cells.set(`${nth + 3},${col}`, { value: key === 'seq' ? nth + 1 : sheetText(row[key]), style: bodyStyle })
  }
  return writeXlsx({
    properties: { title: printable(title) },
    defaultFont: song,
    sheets: [
      {
        name: '标准目录',
        columns: heads.map(({ width }) => ({ width })),
        cells,
        merges: spans(),
        freezePane: { rows: 3 },
        pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
    ],
  })
}
