import { describe, expect, test } from 'vitest'
import { register } from '../requests/index.ts'
import type { Cell } from './cell.ts'
import { problemLine } from './problems.ts'
import { readLines } from './read.ts'
import { UnreadableRegister } from './register.ts'

const lookup = {
  today: '2024-03-01',
  organs: new Map([
    ['区财政局', 'a'],
    ['区教育局', 'b'],
  ]),
}
const head = ['申请编号', '收件机关', '收到日期', '接收渠道', '申请人类别', '申请内容', '办理结果', '答复日期']
const good: Cell[] = ['1号', '区财政局', '2023-3-1', '网上', '自然人', '预算报告', '予以公开', '2023.3.20']
async function* sheet(rows: Cell[][]) {
  for (const [index, cells] of rows.entries()) yield { row: index + 1, cells }
}
const read = (...rows: Cell[][]) => readLines(register, sheet(rows), lookup)

describe('表头', async () => {
  test('次序随意，全角半角、空格、括号说明和别名都认得，多余的列列出来', async () => {
    const { lines, header, problems } = await read(
      ['2023年登记簿'],
      ['备注', '＊收件 机关', '编号', '收到日期（年月日）', '申请方式', '申请公开内容：'],
      ['甲', '区财政局', '1号', 44986, '当面', '预算报告'],
    )
    expect(problems.listed).toEqual([])
    expect(header.ignored).toEqual(['备注'])
    expect(lines).toMatchObject([
      { row: 3, fields: { number: '1号', organId: 'a', receivedOn: '2023-03-01', channel: 'inPerson' } },
    ])
  })

  test.each([
    ['没有表头', [['甲', '乙']], /没有找到表头/],
    ['缺列', [['申请编号', '收到日期', '备用']], /缺少列：收件机关、接收渠道、申请内容；不认识的列：备用/],
    ['重复的列', [[...head, '收到日期']], /重复的列：收到日期/],
    ['只有表头', [head], /没有数据行/],
  ])('%s，说得清楚', async (_, rows, message) => {
    await expect(read(...(rows as Cell[][]))).rejects.toThrow(UnreadableRegister)
    await expect(read(...(rows as Cell[][]))).rejects.toThrow(message)
  })
})

describe('坏格子：第 n 行 · 列 · 值 · 怎么改', async () => {
  const cases: [column: string, value: Cell, remedy: RegExp][] = [
    ['收到日期', '2023-13-1', /^第 2 行 · 收到日期 · 2023-13-1 · 不是能识别的日期/],
    ['收到日期', null, /收到日期 · （空白） · 不能为空/],
    ['收件机关', '区财政', /收件机关 · 区财政 · 机关名册里没有这个机关（是否为：区财政局）/],
    ['收件机关', '某某局', /机关名册里没有这个机关，请先导入/],
    ['接收渠道', '飞鸽', /不认识这个词，请改为：当面提交、/],
    ['申请人类别', '外星人', /请改为：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他$/],
    ['办理结果', '不予公开', /请改为：已主动公开/],
    ['申请内容', '长'.repeat(4001), /现有 4001 字/],
    ['答复日期', '近日', /不是能识别的日期/],
  ]
  test.each(cases)('%s=%s', async (column, value, line) => {
    const cells = good.with(head.indexOf(column), value)
    const { lines, problems } = await read(head, cells)
    expect(lines).toEqual([])
    expect(problems.count).toBe(1)
    expect(problemLine(problems.listed[0]!)).toMatch(line)
  })

  test('所有的错一次说完，多了只列 200 处但数清总数', async () => {
    const bad = good.with(2, '不详').with(3, '飞鸽')
    const { problems } = await read(head, ...Array.from({ length: 150 }, () => bad))
    expect(problems.count).toBe(300)
    expect(problems.listed).toHaveLength(200)
  })

  test('办理结果的各种写法都归到法定的答复类型', async () => {
    const decided = async (words: string) => (await read(head, good.with(6, words))).lines[0]?.fields.decision
    const words = ['予以公开', '部分公开', '属于国家秘密', '信息不存在', '重复申请', '补正后申请内容仍不明确']
    expect(await Promise.all(words.map(decided))).toEqual([
      'GRANT_FULL',
      'GRANT_PARTIAL',
      'DENY_SECRET',
      'UNABLE_NOT_EXIST',
      'REFUSE_REPEAT',
      'UNABLE_STILL_UNCLEAR',
    ])
  })
})
