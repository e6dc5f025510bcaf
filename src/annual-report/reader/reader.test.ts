import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cells, cells as reportCells } from '../../law/index.ts'
import { toDocx, toJson, toPdf, toXlsx } from '../../papers/index.ts'
import { read } from './read.ts'
import { anyFigures, gappyFigures } from './test-kit/figures.ts'
import {
  flattened,
  htmlReport,
  inTraditional,
  prints,
  textReport,
  withIndex,
  withoutRepeats,
  withPinyin,
} from './test-kit/layouts.ts'
import { paperOf } from './test-kit/papers.ts'
import { encode } from './text/code-pages.ts'

const about = { organ: '江州市清河区人民政府', year: 2024 }
const utf8 = (text: string) => new TextEncoder().encode(text)

async function cellsRead(bytes: Uint8Array): Promise<Record<string, number>> {
  const [report] = await read(bytes)
  return Object.fromEntries([...(report?.reading.cells ?? [])].map(([id, { value }]) => [id, value]))
}

const round = (cells: Cells) =>
  Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, Number(value.toFixed(6))]))
const runs = (numRuns: number) => ({ numRuns })
async function readsBack(bytes: Uint8Array, cells: Cells): Promise<void> {
  expect(await cellsRead(bytes)).toEqual(round(cells))
}

const printing = fc.constantFrom(...Object.values(prints))

describe('各种版式的文字，读回原数', () => {
  for (const [layout, { keepsGaps }] of Object.entries(flattened)) {
    test(`${layout}：数字齐全`, () =>
      fc.assert(
        fc.asyncProperty(anyFigures, printing, (cells, print) =>
          readsBack(utf8(textReport(layout, cells, print, about)), cells),
        ),
        runs(25),
      ))
    if (keepsGaps)
      test(`${layout}：有空格、有“/”有“—”，空的不当 0`, () =>
        fc.assert(
          fc.asyncProperty(gappyFigures, fc.constantFrom(prints.plain, prints.slashes, prints.dashes), (cells, print) =>
            readsBack(utf8(textReport(layout, cells, print as never, about)), cells),
          ),
          runs(25),
        ))
    else
      test(`${layout}：空格已丢失的，读到的都对，读不准的不猜`, () =>
        fc.assert(
          fc.asyncProperty(gappyFigures, async (cells) => {
            const found = await cellsRead(utf8(textReport(layout, cells, prints.plain as never, about)))
            expect(round(cells)).toMatchObject(found)
          }),
          runs(25),
        ))
  }

  test('P5：相同的行只留一次，读到的都对，读不准的不猜', () =>
    fc.assert(
      fc.asyncProperty(anyFigures, async (cells) => {
        const found = await cellsRead(utf8(withoutRepeats(textReport('P3', cells, prints.plain as never, about))))
        expect(round(cells)).toMatchObject(found)
      }),
      runs(40),
    ))

  test('P9：索引表在前', () =>
    fc.assert(
      fc.asyncProperty(anyFigures, (cells) =>
        readsBack(utf8(withIndex(textReport('P2', cells, prints.plain as never, about), about)), cells),
      ),
      runs(15),
    ))

  test('P6：表格没有了，只剩标题，一格也不读', async () => {
    const text = textReport('P3', {}, prints.plain as never, about).replace(
      /(二、主动公开[^\n]*\n)[\s\S]*?(三、收到)[^\n]*\n[\s\S]*?(四、政府信息)([^\n]*\n)[\s\S]*?(五、)/,
      '$1$2和处理政府信息公开申请情况\n$3$4$5',
    )
    const [report] = await read(utf8(text))
    expect(report?.reading.cells.size).toBe(0)
  })
})

describe('各种格式，读回原数', () => {
  test('html：合并单元格、套表布局、空格为 &nbsp;', () =>
    fc.assert(
      fc.asyncProperty(gappyFigures, fc.constantFrom(prints.plain, prints.slashes), (cells, print) =>
        readsBack(utf8(htmlReport(cells, print as never, about)), cells),
      ),
      runs(40),
    ))
  test('html：千分位、全角、附注', () =>
    fc.assert(
      fc.asyncProperty(anyFigures, printing, (cells, print) => readsBack(utf8(htmlReport(cells, print, about)), cells)),
      runs(20),
    ))
  test('docx', () =>
    fc.assert(
      fc.asyncProperty(gappyFigures, async (cells) => readsBack(bytes(await toDocx(paperOf(cells, about))), cells)),
      runs(6),
    ))
  test('xlsx', () =>
    fc.assert(
      fc.asyncProperty(gappyFigures, async (cells) => readsBack(bytes(await toXlsx(paperOf(cells, about))), cells)),
      runs(6),
    ))
  test('json', () =>
    fc.assert(
      fc.asyncProperty(gappyFigures, async (cells) => readsBack(bytes(await toJson(paperOf(cells, about))), cells)),
      runs(6),
    ))
  test(
    'pdf',
    () =>
      fc.assert(
        fc.asyncProperty(gappyFigures, async (cells) => readsBack(bytes(await toPdf(paperOf(cells, about))), cells)),
        runs(6),
      ),
    120_000,
  )
})

const bytes = (made: Uint8Array | string) => (typeof made === 'string' ? utf8(made) : made)

describe('各种编码，读回原数', () => {
  const utf16 = (text: string) =>
    new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((char) => char.charCodeAt(0))).buffer)])
  const damaged = (text: string) => utf8(new TextDecoder('gb18030').decode(utf8(text)))
  const cases: [string, (text: string) => Uint8Array][] = [
    ['UTF-8 带 BOM', (text) => utf8(`\ufeff${text}`)],
    ['UTF-16', utf16],
    ['GBK', (text) => encode(text.replaceAll('\u00a0', ' '), 'gbk')],
    ['UTF-8 被当作 Latin-1 存过', (text) => utf8(new TextDecoder('windows-1252').decode(utf8(text)))],
    ['GBK 被当作 Latin-1 存过', (text) => utf8(new TextDecoder('windows-1252').decode(encode(text, 'gbk')))],
    ['繁体', (text) => utf8(inTraditional(text))],
    ['Big5', (text) => encode(inTraditional(text), 'big5')],
    ['夹注拼音', (text) => utf8(withPinyin(text))],
  ]
  test.each(cases)('%s', (_, encoded) =>
    fc.assert(
      fc.asyncProperty(anyFigures, fc.constantFrom('P1', 'P2', 'P3'), (cells, layout) =>
        readsBack(encoded(textReport(layout, cells, prints.plain as never, about)), cells),
      ),
      runs(6),
    ),
  )
  test('UTF-8 被当作 GBK 存过：能复原的都对', () =>
    fc.assert(
      fc.asyncProperty(anyFigures, fc.constantFrom('P1', 'P2'), async (cells, layout) => {
        const found = await cellsRead(damaged(textReport(layout, cells, prints.plain as never, about)))
        expect(round(cells)).toMatchObject(found)
        expect(Object.keys(found).length).toBeGreaterThan(reportCells.length * 0.8)
      }),
      runs(6),
    ))
})
