import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cells } from '../law/index.ts'
import { reportJsonSchema, toCsv, toJson, toXlsx } from './index.ts'
import { reportSchema, reportSchemaPath } from './report-schema.ts'
import { csvRows, readSheets } from './test-kit/read-papers.ts'
import { hostile, sample } from './test-kit/sample.ts'

describe('JSON', () => {
  test('公布的 JSON Schema 就是由定义生成的那一份', () => {
    const published = JSON.parse(readFileSync(new URL('./report.schema.json', import.meta.url), 'utf8'))
    expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())))
  })

  test('Schema 列出二百个单元格,各有中文名和单位,空白格可以不出现', () => {
    const { properties, required } = (reportJsonSchema() as unknown as Schema).properties.cells
    expect(Object.keys(properties)).toEqual(cells.map(({ id }) => id))
    expect(properties['t2.adminFee.amountWan']).toMatchObject({ type: 'number', minimum: 0 })
    expect(properties['t3.granted.natural']).toMatchObject({
      type: 'integer',
      description: expect.stringContaining('（一）予以公开'),
    })
    expect(required ?? []).toEqual([])
  })

  test('写出的 JSON 合乎 Schema,并指明 Schema 在哪里', async () => {
    const document = JSON.parse(await toJson(sample))
    expect(document.$schema).toBe(reportSchemaPath)
    expect(reportSchema.parse(document)).toEqual({ ...sample, $schema: reportSchemaPath, format: '2021' })
  })

  test.each([
    ['负数', { cells: { 't3.new.total': -1 } }],
    ['件数不是整数', { cells: { 't3.new.total': 1.5 } }],
    ['没有这个单元格', { cells: { 't3.new.everybody': 1 } }],
    ['多出的字段', { extra: true }],
    ['日期不成日期', { publishedOn: '2024年1月26日' }],
    ['版次从1起', { edition: 0 }],
  ])('Schema 不接受:%s', async (_, change) => {
    expect(reportSchema.safeParse({ ...JSON.parse(await toJson(sample)), ...change }).success).toBe(false)
  })
})

type Schema = { properties: { cells: { properties: Record<string, object>; required?: string[] } } }

describe('CSV', () => {
  test('一行一个单元格,行列标题与印出的表相同', async () => {
    const rows = csvRows(await toCsv(sample))
    expect(rows[0]).toEqual(['编号', '表', '行', '列', '数值', '单位', '机关', '年度'])
    expect(rows).toHaveLength(201)
    const row = (id: string) => rows.find(([own]) => own === id)?.slice(1, 6)
    expect(row('t2.permit.decisions')).toEqual([
      '表二',
      '行政许可',
      '第二十条第（五）项／本年处理决定数量',
      '5225',
      '件',
    ])
    expect(row('t2.normative.valid')).toEqual([
      '表二',
      '行政规范性文件',
      '第二十条第（一）项／现行有效件数',
      '43',
      '件',
    ])
    expect(row('t3.deny_thirdParty.natural')).toEqual([
      '表三',
      '三、本年度办理结果／（三）不予公开／4.保护第三方合法权益',
      '申请人情况／自然人',
      '2',
      '件',
    ])
    expect(row('t4.afterReview.total')).toEqual(['表四', '', '行政诉讼／复议后起诉／总计', '0', '件'])
  })

  test('带字节序标记,Excel和WPS打开不乱码', async () => {
    expect((await toCsv(sample)).startsWith('\uFEFF编号')).toBe(true)
  })

  test.each(hostile)('不让电子表格把文字当公式:%s', async (organ) => {
    const own = csvRows(await toCsv({ ...sample, organ }))[1]![6]!
    expect(own).not.toMatch(/^[=+\-@\t\r]/)
    expect(organ.endsWith(own.replace(/^'/, '')) || own === '控制字符末').toBe(true)
  })
})

describe('Excel', () => {
  test('正文、三张表和数据项各成一页,表格合并如官方格式', async () => {
    const sheets = await readSheets(await toXlsx(sample))
    expect(sheets.map(({ name }) => name)).toEqual(['正文', '表二', '表三', '表四', '数据项'])
    expect(sheets[2]!.merges).toEqual(expect.arrayContaining(['A2:C4', 'D2:J2', 'A7:A28', 'B9:B16', 'A29:C29']))
    expect(sheets[2]!.rows[0]![0]).toBe('收到和处理政府信息公开申请情况（2023年度）')
    expect(sheets[4]!.rows[1]!.slice(0, 3)).toEqual(['主动公开政府信息', '10143', '条'])
  })

  test('人写的文字没有一个成为公式,原样读回', async () => {
    const figures = hostile.map((text) => ({ id: text, name: text, value: 1, unit: text, basis: text }))
    const lead = hostile.map((text) => ({ kind: 'paragraph' as const, text }))
    const sheets = await readSheets(await toXlsx({ ...sample, lead, figures }))
    const expected = [...hostile.slice(0, -1), '控制字符末']
    expect(sheets.map(({ formulas }) => formulas)).toEqual([0, 0, 0, 0, 0])
    expect(sheets[4]!.rows.slice(1).map(([name]) => name)).toEqual(expected)
    expect(sheets[0]!.rows.map(([text]) => text)).toEqual(expect.arrayContaining(expected))
  })

  test('五千字的段落分行写完,一字不少', async () => {
    const text = '公开是常态，不公开是例外。'.repeat(385)
    const { rows } = (await readSheets(await toXlsx({ ...sample, lead: [{ kind: 'paragraph', text }] })))[0]!
    expect(rows.map(([own]) => own).join('')).toContain(text)
  })
})
