import type { Package } from './package.ts'
import { type Scroll, Unreadable } from './scroll.ts'
import { walkXml, wordsOf } from './xml.ts'

/** Workbooks: every sheet, hidden ones too, values as stored; hidden rows and columns; notes; caches of other data. */

const mostCells = 3_000_000
/** Beyond this many empty rows a new place begins. */
const gap = 20

const columnOf = (reference: string) =>
  [...reference.replace(/\d+$/, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
const rowOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0] ?? 0)

export function sharedStrings(xml: string | null): string[] {
  const strings: string[] = []
  let [current, reading, phonetic] = ['', false, 0]
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') phonetic += 1
      reading = name === 't' && phonetic === 0
    },
    text: (words) => {
      if (reading) current += words
    },
    close: (name) => {
      if (name === 't') reading = false
      if (name === 'rPh') phonetic -= 1
      if (name === 'si') strings.push(current)
    },
  })
  return strings
}

/** 1.3812345678E10 is a phone. */
const shown = (value: string) =>
  (/^\d(?:\.\d+)?E\+?\d+$/i.test(value) ? String(Number(value)) : value).replace(/[\t\n\r]+/g, ' ')

type Sheet = { name: string; path: string; hidden: boolean }

class SheetReader {
  private readonly hiddenColumns: [number, number][] = []
  private row = { number: 0, hidden: false, shown: [] as string[], unseen: [] as string[] }
  private cell = { column: 0, type: '', text: '', reading: false }
  private next = { plain: -1, hidden: -1 }
  private cells = 0
  private readonly scroll: Scroll
  private readonly sheet: Sheet
  private readonly strings: readonly string[]

  constructor(scroll: Scroll, sheet: Sheet, strings: readonly string[]) {
    this.scroll = scroll
    this.sheet = sheet
    this.strings = strings
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'col' && isTrue(attributes.hidden))
      this.hiddenColumns.push([Number(attributes.min), Number(attributes.max)])
    if (name === 'row') {
      this.row = {
        number: Number(attributes.r) || this.row.number + 1,
        hidden: isTrue(attributes.hidden) || attributes.ht === '0',
        shown: [],
        unseen: [],
      }
      this.cell.column = 0
    }
    if (name === 'c') this.openCell(attributes)
    if (name === 'v' || name === 't') this.cell.reading = true
    if (name === 'oddHeader' || name === 'oddFooter') this.cell = { column: 0, type: 'margin', text: '', reading: true }
  }

  private openCell({ r = '', t = '' }: Record<string, string>) {
    this.cells += 1
    if (this.cells > mostCells) throw new Unreadable(`工作表超过 ${mostCells / 10_000} 万格，请拆成几个文件`)
    this.cell = { column: columnOf(r) || this.cell.column + 1, type: t, text: '', reading: false }
    if (rowOf(r)) this.row.number = rowOf(r)
  }

  text(words: string): void {
    if (this.cell.reading) this.cell.text += words
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.cell.reading = false
    if (name === 'c') this.closeCell()
    if (name === 'row') this.closeRow()
    if (name === 'oddHeader' || name === 'oddFooter')
      this.scroll.aside(`工作表“${this.sheet.name}”的页眉页脚`, this.cell.text)
  }

  private closeCell() {
    const { column, type, text } = this.cell
    const value = type === 's' ? (this.strings[Number(text)] ?? '') : text
    if (value === '' || column > 16_384) return
    const unseen =
      this.sheet.hidden || this.row.hidden || this.hiddenColumns.some(([a, b]) => column >= a && column <= b)
    if (unseen && !this.sheet.hidden)
      this.scroll.problem('hiddenCells', 'confirm', '有隐藏的行或列，下载的人取消隐藏就能看到，请删除')
    const cells = unseen ? this.row.unseen : this.row.shown
    while (cells.length < column - 1) cells.push('')
    cells[column - 1] = shown(value)
  }

  private closeRow() {
    this.line('plain', `工作表“${this.sheet.name}”`, this.row.shown)
    this.line('hidden', `${this.sheet.hidden ? '隐藏的工作表' : '工作表'}“${this.sheet.name}”`, this.row.unseen)
  }

  private line(strand: 'plain' | 'hidden', where: string, cells: readonly string[]) {
    if (cells.length === 0) return
    const { number } = this.row
    const expected = this.next[strand]
    if (expected < 0 || number < expected || number - expected > gap) this.scroll[strand].at(where, number)
    else this.scroll[strand].put('\n'.repeat(number - expected))
    this.scroll[strand].put(`${cells.join('\t')}\n`)
    this.next[strand] = number + 1
  }
}

const isTrue = (said: string | undefined) => said === '1' || said === 'true'

function sheetsOf(file: Package): Sheet[] {
  const targets = new Map<string, string>()
  walkXml(file.text('xl/_rels/workbook.xml.rels'), {
    open: (_, { Id, Target = '' }) => {
      if (Id) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets: Sheet[] = []
  walkXml(file.text('xl/workbook.xml'), {
    open: (element, { name = '', state = '', 'r:id': id = '' }) => {
      if (element !== 'sheet') return
      sheets.push({ name, path: targets.get(id) ?? '', hidden: state === 'hidden' || state === 'veryHidden' })
    },
  })
  const known = new Set(sheets.map(({ path }) => path))
  const others = file.names.filter((each) => /^xl\/worksheets\/[^/]+\.xml$/.test(each) && !known.has(each))
  return [...sheets, ...others.map((path) => ({ name: path.split('/').at(-1)!, path, hidden: true }))]
}

/** What stands beside the cells. */
const besides: readonly [RegExp, RegExp, string, (scroll: Scroll) => void][] = [
  [
    /^xl\/(?:comments\d*|threadedComments\/[^/]+|comments\/[^/]+)\.xml$/,
    /^(?:text|comment:text)$/,
    '批注',
    (scroll) => scroll.problem('comments', 'confirm', '有批注，请删除全部批注后再上传'),
  ],
  [/^xl\/(?:drawings|charts|diagrams)\/[^/]+\.xml$/, /^(?:a:t|c:v)$/, '图形和图表', () => {}],
  [
    /^xl\/externalLinks\/[^/]+\.xml$/,
    /^v$/,
    '外部链接的缓存',
    (scroll) => scroll.problem('externalData', 'confirm', '留有别的工作簿的数据缓存，请断开外部链接后再上传'),
  ],
]

/** A pivot table keeps a whole copy of what it was made from. */
function readPivots(file: Package, scroll: Scroll): void {
  for (const part of file.names.filter((each) => /^xl\/pivotCache\/[^/]+\.xml$/.test(each))) {
    const values: string[] = []
    walkXml(file.text(part), { open: (name, { v = '' }) => void ((name === 's' || name === 'n') && values.push(v)) })
    if (values.length === 0) continue
    for (const value of values) scroll.aside('数据透视表的缓存', shown(value))
    scroll.problem('pivotCache', 'confirm', '数据透视表里留有全部原始数据，请改为粘贴数值后再上传')
  }
}

export function readXlsx(file: Package, scroll: Scroll): void {
  const strings = sharedStrings(file.text('xl/sharedStrings.xml'))
  for (const sheet of sheetsOf(file)) {
    scroll.aside('工作表名', sheet.name)
    if (sheet.hidden) scroll.problem('hiddenSheet', 'confirm', `有隐藏的工作表“${sheet.name.slice(0, 30)}”，请删除`)
    const reader = new SheetReader(scroll, sheet, strings)
    walkXml(file.text(sheet.path), {
      open: (name, attributes) => reader.open(name, attributes),
      text: (words) => reader.text(words),
      close: (name) => reader.close(name),
    })
  }
  for (const [parts, elements, where, tell] of besides)
    for (const part of file.names.filter((each) => parts.test(each))) {
      const lines = wordsOf(file.text(part), elements)
      for (const line of lines) scroll.aside(where, line)
      if (lines.length > 0) tell(scroll)
    }
  readPivots(file, scroll)
}
