import { describe, expect, test } from 'vitest'
import { typedNumbers } from '../checks/typed.ts'
import { clausesOf } from './clauses.ts'
import { documentSchema } from './document.ts'
import { numbersInWords, typedCounts } from './numbers.ts'
import { markOf, passagesOfSection, plainPassage } from './passage.ts'
import { documentOf, heading, paragraph } from './template.ts'

const typedIn = (text: string) => typedCounts(plainPassage('s1', text)).map((number) => number.text)

describe('手写的数字', () => {
  test.each([
    ['年份、日期、年度', '2023年以来，自2023年1月1日起至12月31日，2022年度', []],
    ['年份区间', '2021—2025年规划', []],
    ['条款与文号', '第20条、国办公开办函〔2021〕30号、国务院令第711号、第3季度', []],
    ['书名号里的', '落实《2023年公开工作要点18条》', []],
    ['网址与电话', '见 https://www.example.gov.cn/2023/15 或 0592-6051234', []],
    ['件数', '办结103件、发布10,143条', ['103', '10,143']],
    ['百分比', '满意度98.5%', ['98.5']],
  ])('%s', (_, text, expected) => {
    expect(typedIn(text)).toEqual(expected)
  })

  test('与数据项相等的不标，不相等的标出位置', () => {
    const doc = documentOf([heading('（一）主动公开'), paragraph('共{a}条，其中47条、5条。')])
    const passages = passagesOfSection('s1', doc, { a: 5 })
    const input = { year: 2023, government: false, cells: { x: 5 }, previousCells: null, figures: {}, passages }
    const found = typedNumbers(input)
    expect(found.map(({ id }) => id)).toEqual(['S-TYPED-s1-47-1'])
    // heading: 1 + 7 + 1; then the paragraph opens: 「共」 at 10, the figure one position wide
    expect(found[0]?.marks).toEqual([{ section: 's1', from: 10 + '共'.length + 1 + '条，其中'.length, to: 18 }])
  })
})

test('写成汉字的数', () => {
  const said =
    '十四件、两次、一百零七件、一万零一百四十三份、两千零九篇、共一件、零件；第三次、每一件、数十件、三四件、一次性、三个方面'
  expect(numbersInWords(plainPassage('s1', said)).map(({ value }) => value)).toEqual([14, 2, 107, 10143, 2009, 1, 0])
})

describe('段落记得每个字从哪里来', () => {
  const doc = documentOf([paragraph('全年{a}件，**重点**{b}件。')])
  const [passage] = passagesOfSection('s1', doc, { a: 1234, b: 0.5 })

  test('数据项写成数，不带千位分隔', () => {
    expect(passage?.text).toBe('全年1234件，重点0.5件。')
  })
  test('数据项在编辑器里只占一位', () => {
    expect(passage && markOf(passage, 2, 6)).toEqual({ section: 's1', from: 3, to: 4 })
    expect(passage && markOf(passage, 6, 7)).toEqual({ section: 's1', from: 4, to: 5 })
  })
  test('数据项没有了，读者看得出来', () => {
    expect(passagesOfSection('s1', doc, {})[0]?.text).toContain('数据缺失')
  })
})

test('小句以标点断开，数里的逗号不断', () => {
  const texts = clausesOf(plainPassage('s1', '发布10,143条,办结103件，行政复议2件；完。')).map(({ text }) => text)
  expect(texts).toEqual(['发布10,143条', '办结103件', '行政复议2件', '完'])
})

describe('正文只收认得的节点', () => {
  const doc = (node: unknown) => ({ type: 'doc', content: [node] })
  test('段落、三级标题、加粗、数据项', () => {
    const paragraphs = { type: 'paragraph', content: [{ type: 'text', text: '好', marks: [{ type: 'bold' }] }] }
    expect(documentSchema.parse(doc(paragraphs))).toEqual(doc(paragraphs))
  })
  test.each([
    ['图片', { type: 'image', attrs: { src: 'x' } }],
    ['二级标题', { type: 'heading', attrs: { level: 2 } }],
    ['链接', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link' }] }] }],
    ['没有编号的数据项', { type: 'paragraph', content: [{ type: 'figure', attrs: {} }] }],
  ])('不收%s', (_, node) => {
    expect(documentSchema.safeParse(doc(node)).success).toBe(false)
  })
  test('多余的属性丢掉', () => {
    const parsed = documentSchema.parse(doc({ type: 'paragraph', attrs: { style: 'x' }, onclick: 'x' }))
    expect(parsed).toEqual(doc({ type: 'paragraph' }))
  })
})
