import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cells } from '../law/index.ts'
import { type ReportPaper, toCsv, toDocx, toJson, toPdf, toXlsx } from './index.ts'
import { readCsv, readDocx, readJson, readXlsx } from './test-kit/read-papers.ts'
import { readPdf } from './test-kit/read-pdf.ts'
import { hostile, sample } from './test-kit/sample.ts'

type Paper = { name: string; runs: number; back: (paper: ReportPaper) => Promise<ReportPaper['cells']> }

const papers: Paper[] = [
  { name: 'JSON', runs: 100, back: async (paper) => readJson(await toJson(paper)) },
  { name: 'CSV', runs: 100, back: async (paper) => readCsv(await toCsv(paper)) },
  { name: 'Excel', runs: 15, back: async (paper) => readXlsx(await toXlsx(paper)) },
  { name: 'Word', runs: 15, back: async (paper) => readDocx(await toDocx(paper)) },
  { name: 'PDF', runs: 10, back: async (paper) => readPdf(await toPdf(paper)) },
]

/** Any report: each cell blank, small, or as large as a province's; money to a hundredth of a yuan. */
const anyCells = fc.record(
  Object.fromEntries(
    cells.map(({ id, type }) => [
      id,
      type === 'int'
        ? fc.oneof(fc.constant(0), fc.nat(999), fc.nat(9_999_999))
        : fc.nat(2 ** 31 - 1).map((hundredthsOfYuan) => hundredthsOfYuan / 1_000_000),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<ReportPaper['cells']>

describe.each(papers)('$name 读回', ({ back, runs }) => {
  test('示范区2023年度报告的二百个单元格一个不差', async () => {
    expect(Object.keys(sample.cells)).toHaveLength(200)
    expect(await back(sample)).toEqual(sample.cells)
  })

  test('空白格读回仍是空白,不是0', async () => {
    const { 't2.rule.made': _, 't3.carriedIn.total': __, 't4.direct.pending': ___, ...rest } = sample.cells
    expect(await back({ ...sample, cells: rest })).toEqual(rest)
    expect(await back({ ...sample, cells: {} })).toEqual({})
  })

  test('万元保留全部小数,大数不写成科学计数', async () => {
    const own = {
      ...sample.cells,
      't2.adminFee.amountWan': 72701.2578,
      't2.permit.decisions': 123_456_789_012,
      't3.new.total': 12_345_678,
    }
    expect(await back({ ...sample, cells: own })).toEqual(own)
  })

  test('任意数字都原样读回', async () => {
    await fc.assert(
      fc.asyncProperty(anyCells, async (own) => {
        expect(await back({ ...sample, cells: own })).toEqual(own)
      }),
      { numRuns: runs },
    )
  })

  test('文字里的标记、公式和控制字符不影响表格', async () => {
    const blocks = hostile.flatMap((text) => [
      { kind: 'heading' as const, text },
      { kind: 'paragraph' as const, text },
    ])
    const sections = sample.sections.map((section) => (section.table ? section : { ...section, blocks }))
    const figures = hostile.map((text) => ({ id: text, name: text, value: 1, unit: text, basis: text }))
    const paper = {
      ...sample,
      title: hostile[0]!,
      organ: hostile[4]!,
      changeNote: hostile[1]!,
      edition: 2,
      lead: blocks,
      sections,
      figures,
    }
    expect(await back(paper)).toEqual(sample.cells)
  })

  test('正文为空或长达五千字都能成文', async () => {
    const empty = { ...sample, lead: [], sections: sample.sections.map((section) => ({ ...section, blocks: [] })) }
    expect(await back(empty)).toEqual(sample.cells)
    const long = [{ kind: 'paragraph' as const, text: '公开是常态，不公开是例外。'.repeat(385) }]
    expect(await back({ ...sample, lead: long })).toEqual(sample.cells)
  })
})
