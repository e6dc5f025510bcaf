import { describe, expect, test } from 'vitest'
import type { CellId } from '../../law/index.ts'
import { referenceCells } from '../../law/test-kit/reference.ts'
import { judge } from './findings/judge.ts'
import { type ReadReport, read } from './read.ts'
import { htmlReport, prints, textReport } from './test-kit/layouts.ts'

/** Single shapes seen in the wild, each with what is particular to it (corpus README). */

const plain = prints.plain as (value: number | undefined) => string
const about = { organ: '江州市清河区人民政府', year: 2023 }
const utf8 = (text: string) => new TextEncoder().encode(text)
const readText = async (text: string) => (await read(utf8(text)))[0] as ReadReport
const cellsOf = ({ reading }: ReadReport) =>
  Object.fromEntries([...reading.cells].map(([id, { value }]) => [id, value]))
const whole = (layout = 'P3') => textReport(layout, referenceCells, plain, about)

test('P7：表头截断成“本年新”“本年新”，第三列仍写现行有效件', async () => {
  const text = whole()
    .replace('本年制发件数', '本年新')
    .replace('本年废止件数', '本年新')
    .replace('现行有效件数', '现行有效件')
  expect(cellsOf(await readText(text))).toEqual(referenceCells)
})

test('P8：第（一）项用 2019 年格式，其余用 2021 年格式：前者另存，不当作现行有效件数', async () => {
  const text = whole()
    .replace('本年制发件数', '本年新制作数量')
    .replace('本年废止件数', '本年新公开数量')
    .replace('现行有效件数', '对外公开总数量')
  const report = await readText(text)
  const expected = Object.fromEntries(
    Object.entries(referenceCells).filter(([id]) => !/^t2\.(?:rule|normative)/.test(id)),
  )
  expect(cellsOf(report)).toEqual(expected)
  expect(report.reading.legacy.get('t2-2019.normative.publishedTotal')).toMatchObject({
    value: referenceCells['t2.normative.valid'],
  })
  expect(report.format).toBe('2021')
})

test('P11：省里自加的行不读入，括号里的长说明不妨碍', async () => {
  const text = whole('P2')
    .replace('| 行政许可 |', '| 行政许可（含依申请办理的行政审批、备案等事项，按受理件数统计） |')
    .replace(/\| 行政处罚 \|/, '| 行政检查（本省增列） | 321 |||\n| 行政处罚 |')
  expect(cellsOf(await readText(text))).toEqual(referenceCells)
})

test('P12：第一部分改名，只有五个部分，每张表前有说明', async () => {
  const text = whole()
    .replace('一、总体情况', '一、工作基本情况')
    .replace(/六、其他需要报告的事项\n.*/, '')
    .replace('二、主动公开政府信息情况', '二、主动公开政府信息情况\n（该部分以表格形式报告）')
  expect(cellsOf(await readText(text))).toEqual(referenceCells)
})

test('P13：2009 年的统计表不是这种报告', async () => {
  const text =
    '政府信息公开工作统计表\n指标名称 单位 代码 本期实际 本年累计\n主动公开信息数 条 11 120 500\n依申请公开信息目录数 条 21 3 9\n'
  await expect(read(utf8(text))).rejects.toThrow(/没有读到/)
})

test('从浏览器粘贴：格间是制表符，空格还在', async () => {
  const gaps: Partial<Record<CellId, number>> = { ...referenceCells }
  delete gaps['t3.partial.biz']
  const text = textReport('P2', gaps, plain, about).replace(/^\| (.*?) ?\|+$/gm, (_, row: string) =>
    row.split(' | ').join('\t'),
  )
  expect(text).toContain('\t')
  expect(cellsOf(await readText(text))).toEqual(gaps)
})

test('画线表格：格里的字折成两行', async () => {
  const text = whole('P2').replace(
    /^(\| （二）部分公开)(（区分处理的，)(只计这一情形，不计其他情形）)( \|.*)$/m,
    '+------+-----+-----+\n$1$2$4\n| $3 |  |  |  |  |  |  |  |\n+------+-----+-----+',
  )
  expect(text).toContain('+---')
  expect(cellsOf(await readText(text))).toEqual(referenceCells)
})

test('标签和数连在一起', async () => {
  const text = whole()
    .replace(/行政许可\n\n(\d+)/, '行政许可$1')
    .replace(/行政强制\n\n(\d+)/, '行政强制$1')
  expect(cellsOf(await readText(text))).toEqual(referenceCells)
})

test('其他处理只有一行：读作 3.其他，现行格式提示', async () => {
  const text = whole('P2')
    .replace(/^\| （六）其他处理 \| 1\.申请人无正当理由.*$/m, '| （六）其他处理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 ||')
    .replace(/^\| 2\.申请人逾期未按收费.*\n/m, '')
    .replace(/^\| 3\.其他 \|.*\n/m, '')
  const report = await readText(text)
  expect(report.otherRows).toBe('one')
  expect(cellsOf(report)).toMatchObject({
    't3.other_misc.natural': 1,
    't3.other_misc.biz': 2,
    't3.other_misc.total': 3,
  })
  expect(report.reading.cells.size).toBe(186)
  // 21 outcomes no longer add up: the sum is still made, with the two folded rows counting nothing.
  expect(judge(report, null).map(({ id }) => id)).toContain('T3-SUM-total')
})

test('表三分成两张表（跨页、各自带表头）', async () => {
  const next =
    '</tbody></table><p>-4-</p><table><tbody><tr><td>申请人情况</td><td>自然人</td><td>商业企业</td></tr><tr>'
  const html = htmlReport(referenceCells, plain, about).replace(
    /<tr>(?=<td rowspan="3"><p align="center"><span>（四）无法提供)/,
    next,
  )
  expect(html).toContain('-4-')
  expect(cellsOf(await readText(html))).toEqual(referenceCells)
})

test('元写进了万元的格：按元折算并留注', async () => {
  const html = htmlReport(referenceCells, plain, about).replace('>7832<', '>78320000元<')
  expect((await readText(html)).reading.cells.get('t2.adminFee.amountWan')).toMatchObject({
    value: 7832,
    note: '78320000元',
  })
})

test('每格有出处和把握', async () => {
  const report = await readText(whole('P1'))
  const cell = report.reading.cells.get('t3.new.natural')
  expect(cell?.place.line).toBeGreaterThan(10)
  expect(cell?.confidence).toBeGreaterThan(0.9)
  expect(
    (await readText(htmlReport(referenceCells, plain, about))).reading.cells.get('t4.review.total')?.place,
  ).toMatchObject({ table: 3, row: 4, col: 5 })
})

test('pdftotext 不带 -layout：一段表格按栏散开，行名与数分离；读到的都对，散开的说明没有读', async () => {
  const lines = whole()
    .split('\n')
    .filter((line) => line !== '')
  const from = lines.findIndex((line) => /国家秘密/.test(line))
  const to = lines.findIndex((line) => /不予处理/.test(line))
  const block = lines.slice(from, to)
  const [numbers, names] = [true, false].map((digits) => block.filter((line) => /^\d+$/.test(line) === digits))
  const columns = Array.from({ length: 7 }, (_, column) => (numbers ?? []).filter((_, index) => index % 7 === column))
  const text = [...lines.slice(0, from), ...columns.flat(), ...(names ?? []), ...lines.slice(to)].join('\n\n')
  const report = await readText(text)
  expect(referenceCells).toMatchObject(cellsOf(report))
  expect(report.reading.cells.has('t3.deny_secret.total')).toBe(false)
  expect(report.reading.unread.map(({ why }) => why)).toContain('文字按栏散开，无法判断这些数各属哪一行')
})

describe('两份年报一上一下在同一文件里', () => {
  const last = { ...about, year: 2022 }
  const other = { ...referenceCells, 't2.normative.valid': (referenceCells['t2.normative.valid'] ?? 0) + 5 }
  const both = async (text: string) =>
    (await read(utf8(text))).map((report) => ({ organ: report.organ, year: report.year, cells: cellsOf(report) }))
  const expected = [
    { organ: about.organ, year: 2023, cells: referenceCells },
    { organ: about.organ, year: 2022, cells: other },
  ]
  test.each(['P1', 'P2', 'P3', 'P4b'])('文字 %s', async (layout) => {
    expect(await both(`${whole(layout)}\n${textReport(layout, other, plain, last)}`)).toEqual(expected)
  })
  test('网页', async () => {
    const [first, second] = [htmlReport(referenceCells, plain, about), htmlReport(other, plain, last)]
    expect(await both(first.replace('</body></html>', second.replace(/^[\s\S]*<body>/, '')))).toEqual(expected)
  })
  test('机关名称单独一行', async () => {
    const text = textReport('P3', other, plain, last).replace(about.organ, `${about.organ}\n`)
    expect(await both(`${whole()}\n${text}`)).toEqual(expected)
  })
  test('一份年报后面的“下一篇”标题不算', async () => {
    const [only, ...more] = await both(`${whole()}\n下一篇：\n${about.organ}2022年政府信息公开工作年度报告\n版权所有`)
    expect([only?.year, more]).toEqual([2023, []])
  })
})

test('正文分两栏：先读左栏再读右栏，句子不串行', async () => {
  const left = [
    '一是扎实推进主动公开工作，全年通过门户网',
    '站公开信息1200条，着力提升公开质量，',
    '二是规范办理依申请公开，逐件登记，按时',
    '答复。三是完善平台建设，开设专栏3个，发',
    '布解读20篇。',
  ]
  const right = [
    '四是加强监督保障，开展业务培训2次，参加',
    '人员300人次，通报4期。五是做好政府公报',
    '编制工作，全年编印公报6期，赠阅1200册，',
    '方便群众查阅，并在各镇设查阅点12个。',
  ]
  const printed = left.map((line, index) => `${line}      ${right[index] ?? ''}`.trimEnd()).join('\n')
  const report = await readText(whole('P1').replace('二、主动公开政府', `${printed}\n二、主动公开政府`))
  const text = report.paragraphs.map((each) => each.text).join('')
  expect(text).toContain(left.join('') + right.join(''))
  expect(cellsOf(report)).toEqual(referenceCells)
})
