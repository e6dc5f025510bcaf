import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { find } from './find.ts'
import { indexRecords } from './indexing.ts'
import type { Read } from './store-index.ts'

const organ = randomUUID()
const other = randomUUID()
const today = '2026-03-02'

const record = (title: string, plain: string, more: Partial<Read> = {}): Read => {
  const id = more.id ?? randomUUID()
  return {
    kind: 'item',
    id,
    organId: organ,
    title,
    day: '2024-05-06',
    path: `/items/${id}`,
    indexNumber: null,
    docNumber: null,
    columnName: null,
    family: id,
    effectiveOn: null,
    endsOn: null,
    plain,
    digest: '',
    ...more,
  }
}

const family = randomUUID()
const records = [
  record('海澜区防汛应急预案', '为了有效防御洪涝灾害，制定本预案。汛期为每年五月至九月。', {
    docNumber: '海澜政办发〔2024〕12号',
  }),
  record('海澜区最低生活保障办法', '家庭人均收入低于标准的，可以申请最低生活保障。', {
    kind: 'document',
    docNumber: '海澜政规〔2023〕1号',
    effectiveOn: '2023-02-01',
    endsOn: '2028-01-31',
  }),
  record('海澜区公共租赁住房管理办法', '公共租赁住房面向符合条件的家庭配租。', {
    kind: 'document',
    docNumber: '海澜政规〔2018〕4号',
    effectiveOn: '2018-05-01',
    endsOn: '2023-04-30',
    family,
  }),
  record('关于印发《海澜区公共租赁住房管理办法》的通知', '现将《海澜区公共租赁住房管理办法》印发给你们。', {
    family,
    organId: other,
  }),
  record('区教育局2024年部门预算', '收入预算、支出预算、三公经费说明。附件：预算表。', {
    organId: other,
    day: '2024-02-01',
    columnName: '财政预算',
  }),
  record('区教育局2023年部门预算', '收入预算、支出预算，防汛物资支出。', {
    organId: other,
    day: '2023-02-01',
    columnName: '财政预算',
  }),
  record('道路施工公告', '依据海澜政规〔2023〕1号，道路施工期间防汛通道保持畅通。', {
    indexNumber: '113308247743941119/2024-00017',
  }),
  record('尚未到公开日期的防汛通知', '防汛。', { day: '2026-03-03' }),
]

let kept: TestDatabase
beforeAll(async () => {
  kept = await testDatabase()
  await kept.db
    .insertInto('organ')
    .values([
      {
        id: organ,
        code: '113308247743941119',
        name: '海澜区人民政府',
        short_name: '区政府',
        kind: 'government',
        must_report: false,
        rolls_up: false,
      },
      {
        id: other,
        code: '12620600MB0523338C',
        name: '海澜区教育局',
        short_name: '区教育局',
        kind: 'department',
        must_report: false,
        rolls_up: false,
      },
    ])
    .execute()
  await indexRecords(kept.db, records)
})
afterAll(() => kept.close())

const page = (text: string, more = {}) => find(kept.db, { text, today, perPage: 10, ...more })
const titles = async (text: string, more = {}) =>
  (await page(text, more)).entries.filter(({ partly }) => !partly).map(({ name }) => name)

describe('检索', () => {
  test.each([
    ['防汛', ['海澜区防汛应急预案', '道路施工公告', '区教育局2023年部门预算']],
    ['防汛应急预案', ['海澜区防汛应急预案']],
    ['防汛　应急', ['海澜区防汛应急预案']],
    ['防汛應急預案', ['海澜区防汛应急预案']],
    ['海瀾區防汛应急预案', ['海澜区防汛应急预案']],
    ['２０２３年部门预算', ['区教育局2023年部门预算']],
    ['低保', ['海澜区最低生活保障办法']],
    ['“符合条件的家庭”', ['海澜区公共租赁住房管理办法']],
    ['"条件符合的家庭"', []],
    ['113308247743941119／2024－00017', ['道路施工公告']],
  ])('“%s”找到%j', async (text, expected) => {
    expect(await titles(text)).toEqual(expected)
  })

  test.each([
    '海澜政规〔2023〕1号',
    '海澜政规[2023]1号',
    '海澜政规（2023） 1 号',
    '文号：海瀾政規【２０２３】１號',
    '海澜政规2023年第1号',
  ])('文号怎么写都先出本文，引用它的在后：%s', async (text) => {
    expect((await titles(text)).slice(0, 2)).toEqual(['海澜区最低生活保障办法', '道路施工公告'])
  })

  test('同一文件的几种形式并为一条', async () => {
    const { entries } = await page('公共租赁住房管理办法')
    expect(entries[0]).toMatchObject({ shapes: 1 })
    expect(entries.filter(({ name }) => name.includes('公共租赁住房'))).toHaveLength(1)
  })

  test('筛选旁边的数是去掉该项条件后的数', async () => {
    const { total, facets } = await page('预算', { choice: { year: 2024 } })
    expect(total).toBe(1)
    expect(facets.year.map(({ value, count }) => [value, count])).toEqual([
      ['2024', 1],
      ['2023', 1],
    ])
    expect(await titles('预算', { choice: { organ: other, column: '财政预算' }, order: 'day' })).toEqual([
      '区教育局2024年部门预算',
      '区教育局2023年部门预算',
    ])
    expect(await titles('预算', { choice: { column: '没有这个栏目' } })).toEqual([])
  })

  test('过了有效期的标明失效，可以按有效性筛选', async () => {
    const [first] = (await page('公共租赁住房', { choice: { kind: 'document' } })).entries
    expect(first).toMatchObject({ ended: true })
    expect(await titles('办法', { choice: { standing: 'valid' } })).toEqual(['海澜区最低生活保障办法'])
    expect((await page('公共租赁住房', { today: '2023-04-30' })).entries.some(({ ended }) => ended)).toBe(false)
  })

  test('有一个词哪里都没有时，列出含有其余词语的，并说明', async () => {
    const { total, entries } = await page('防汛 航天器')
    expect(total).toBe(0)
    expect(entries[0]).toMatchObject({ name: '海澜区防汛应急预案', partly: true })
  })

  test('标出检索词，繁体检索也标在原文上', async () => {
    const [first] = (await page('應急')).entries
    expect(first?.title).toEqual([
      { text: '海澜区防汛', hit: false },
      { text: '应急', hit: true },
      { text: '预案', hit: false },
    ])
    expect(first?.passage.map(({ text }) => text).join('')).toContain('防御洪涝灾害')
  })

  test.each(['', ' ', '%', "'; drop table item; --", '\0', '“”', '🐟', 'a'.repeat(5_000), '的', '\ud800'])(
    '任何输入都有回答：%j',
    async (text) => {
      expect((await page(text)).last).toBeGreaterThan(0)
    },
  )
})
