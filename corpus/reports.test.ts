import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkFiles } from '../src/annual-report/reader/run.ts'
import type { Verdict } from '../src/annual-report/reader/verdict.ts'

/** Real reports, which stay outside the repository; where they are not, the title of what is skipped says so. */
const folder = new URL('../../shared/corpus/annual-reports/', import.meta.url)
const here = existsSync(folder)
const unsaid = here ? '' : '（没有找到 ../shared/corpus/annual-reports，跳过）'

const figures = z.object({
  format: z.string(),
  year: z.number(),
  cells: z.record(z.string(), z.number()),
  singleOtherRow: z.array(z.number().nullable()).optional(),
  errorsInsideTables: z.array(z.string()),
  table2_2019: z.record(z.string(), z.array(z.union([z.number(), z.string()]))).optional(),
})

const columns = ['natural', 'biz', 'research', 'ngo', 'legal', 'otherOrg', 'total']

function expected(id: string) {
  const report = figures.parse(JSON.parse(readFileSync(new URL(`expected/${id}.json`, folder), 'utf8')))
  const other = (report.singleOtherRow ?? []).flatMap((value, index) =>
    value === null ? [] : [[`t3.other_misc.${columns[index]}`, value] as const],
  )
  return { ...report, cells: { ...report.cells, ...Object.fromEntries(other) } }
}

async function verdicts(...files: string[]): Promise<Verdict[]> {
  const found: Verdict[] = []
  const inputs = files.map((file) => ({ file, bytes: async () => readFileSync(new URL(file, folder)) }))
  for await (const { verdict } of checkFiles(inputs)) found.push(verdict)
  return found
}

const only = async (file: string, year?: number) => {
  const found = await verdicts(file)
  return found.find((verdict) => year === undefined || verdict.year === year) as Verdict
}

const insideTables = ({ findings }: Verdict) =>
  findings.filter(({ level, rule }) => level === 'error' && /^(?:T\d|P-)/.test(rule))
const atLeast = (level: 'error' | 'explain', { findings }: Verdict) =>
  findings.filter((each) => each.level === 'error' || each.level === level)

const renderings: [file: string, id: string, year?: number][] = [
  ['001.txt', '001'],
  ...['003.txt', '003.raw.txt', '003.pdf', '003.pdftohtml.xml'].map((file) => [file, '003'] as [string, string]),
  ...['004.txt', '004.raw.txt', '004.pdf', '004.pdftohtml.xml'].map((file) => [file, '004'] as [string, string]),
  ['005.txt', '005-2023', 2023],
  ['005.txt', '005-2024', 2024],
  ['007.txt', '007'],
  ['008.txt', '008'],
  ['010.html', '010'],
  ['013.txt', '013'],
  ['013.mojibake.json', '013'],
  ['expected/012.json', '012'],
]

describe.skipIf(!here)(`真实年报${unsaid}`, () => {
  test.each(renderings)('%s 读成 %s 的单元格，错误一个不多一个不少', async (file, id, year) => {
    const verdict = await only(file, year)
    const { cells, format, errorsInsideTables, year: reported } = expected(id)
    expect(verdict.cells).toEqual(cells)
    expect({ format: verdict.format, year: verdict.year }).toEqual({ format, year: reported })
    expect(insideTables(verdict)).toHaveLength(errorsInsideTables.length)
    expect(verdict.unread).toEqual([])
  })

  test('004、005 的 2023 年度、007 一致，没有错误也不要求说明', async () => {
    for (const [file, year] of [
      ['004.txt', 2024],
      ['004.pdf', 2024],
      ['005.txt', 2023],
      ['007.txt', 2025],
    ] as const)
      expect(atLeast('explain', await only(file, year))).toEqual([])
  })

  test('001：表内无错；现行有效 47、45、43 要求说明，三处原文都引', async () => {
    const verdict = await only('001.txt')
    expect(atLeast('explain', verdict).map(({ id, level }) => [id, level])).toEqual([['S-NORMATIVE-VALID', 'explain']])
    for (const said of ['47份', '45篇', '43']) expect(verdict.findings[0]?.quote).toContain(said)
  })

  test('001：正文至少 34 个数认得出所计何事', async () => {
    const { numbers = [] } = await only('001.txt')
    expect(numbers.length).toBeGreaterThanOrEqual(34)
    const values = numbers.map(({ value }) => value)
    for (const value of [10143, 1572, 4800, 107, 103, 47, 45, 27]) expect(values).toContain(value)
  })

  test('005 的 2024 年度：复议、诉讼件数和增幅不符，3646 件不报', async () => {
    const found = atLeast('explain', await only('005.txt', 2024))
    expect(found.map(({ rule, expected: should, actual }) => [rule, should, actual])).toEqual([
      ['S-REVIEW', 170, 134],
      ['S-LITIGATION', 77, 57],
      ['S-YOY', 1.08, 1.05],
    ])
  })

  test('010：2019 年试行格式，表二另存，正文三处不符', async () => {
    const verdict = await only('010.html')
    expect(verdict.legacy).toMatchObject({
      't2-2019.rule.publishedTotal': 524,
      't2-2019.normative.made': 60,
      't2-2019.procurement.amount': '251000元',
    })
    const found = verdict.findings.filter(({ rule }) => rule.startsWith('S-')).map(({ rule, actual }) => [rule, actual])
    expect(found).toEqual([
      ['S-OUTCOME', 265],
      ['S-OUTCOME', 258],
      ['S-SHARE', 33.9],
    ])
  })

  test('008：「所有申请均已办理完成」与结转 1 件不符；资金资金 是提示', async () => {
    const rules = (await only('008.txt')).findings.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['S-ALL-DONE', 'W-TWICE']))
  })

  test('006 残缺：读到的都与 004 相同，读不到的说明没有读到', async () => {
    const verdict = await only('006.txt')
    expect(expected('004').cells).toMatchObject(verdict.cells)
    expect(Object.keys(verdict.cells).length).toBeGreaterThan(90)
    expect(verdict.findings.map(({ rule }) => rule)).toContain('R-MISSING')
  })

  test('空白表格：两百格都空，一格也不当 0', async () => {
    const verdict = await only('template-blank.docx')
    expect(verdict.cells).toEqual({})
    expect(verdict.blanks).toHaveLength(200)
  })

  test('整个目录一起核校，每份都有结论', async () => {
    const files = readdirSync(folder).filter((name) => name.includes('.'))
    const found = await verdicts(...files)
    expect(found.filter(({ status }) => status === 'unreadable')).toEqual([])
    expect(found).toHaveLength(files.length + 1)
  })
})
