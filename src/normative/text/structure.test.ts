import { describe, expect, test } from 'vitest'
import { compareStructures } from './compare.ts'
import { htmlOf } from './html.ts'
import { linesOfHtml, textProblem } from './lines.ts'
import { articleCount, chineseNumber, paragraphAnchors, plainOf, readStructure } from './structure.ts'

const rule = `海澜区民宿管理办法
第一章　总则
第一条　为规范民宿经营，制定本办法。
第二条 本办法所称民宿，是指……。
前款所称经营者，包括个体工商户。
（一）自有房屋的；
（二）租赁房屋的。
第二章 管理
第一节 开办
第三条 依照第二条第一款开办的，应当告知。
第三条之一 不得擅自改建。
第二节 经营
第二条规定的经营者，应当公示价格。
第四条 本办法自2023年3月1日起施行。`

const read = (text: string) => readStructure(text.split('\n'))

describe('章节条款', () => {
  test('编章节条各有地址；句首提到“第二条规定的”不是条', () => {
    const { preamble, units } = read(rule)
    expect(preamble).toEqual(['海澜区民宿管理办法'])
    expect(units.map(({ anchor, label }) => [anchor, label])).toEqual([
      ['c1', '第一章'],
      ['a1', '第一条'],
      ['a2', '第二条'],
      ['c2', '第二章'],
      ['c2-s1', '第一节'],
      ['a3', '第三条'],
      ['a3-1', '第三条之一'],
      ['c2-s2', '第二节'],
      ['a4', '第四条'],
    ])
    expect(articleCount({ preamble, units })).toBe(5)
    expect(units[7]?.paragraphs).toEqual(['第二条规定的经营者，应当公示价格。'])
  })

  test('款有地址，项没有', () => {
    expect(paragraphAnchors(read(rule).units[2]!)).toEqual([null, 'a2-p2', null, null])
  })

  test('没有条的若干措施，以一、二、三为题', () => {
    const { units } = read('若干措施\n一、加大支持\n（一）补助。\n二、优化服务\n办理提速。')
    expect(units.map(({ anchor, label, title, paragraphs }) => [anchor, label, title, paragraphs.length])).toEqual([
      ['h1', '一、', '加大支持', 1],
      ['h2', '二、', '优化服务', 1],
    ])
    const ending = read('一、加大支持\n（一）补助。\n二、本措施自印发之日起施行。')
    expect(ending.units[1]).toMatchObject({ label: '二、', title: '', paragraphs: ['本措施自印发之日起施行。'] })
    expect(read(plainOf(ending))).toEqual(ending)
  })

  test.each([
    ['十', 10],
    ['二十一', 21],
    ['一百零五', 105],
    ['一千二百', 1200],
    ['12', 12],
    ['甲', null],
  ])('%s → %s', (text, value) => expect(chineseNumber(text)).toBe(value))

  test('两个附件各有第一条，地址不重复；再读一次结果相同', () => {
    const twice = read('第一条 甲。\n第二条 乙。\n附件\n第一条 丙。')
    expect(twice.units.map(({ anchor }) => anchor)).toEqual(['a1', 'a2', 'a1-x2'])
    expect(read(plainOf(twice))).toEqual(twice)
  })

  test('写出的网页只有文字，没有可执行的东西', () => {
    const html = htmlOf(read('<script>alert(1)</script>\n第一条 <img src=x onerror=alert(1)>'))
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&lt;script&gt;')
  })

  test('从 Word 来的网页成为行；空的说明怎么办', () => {
    expect(linesOfHtml('<h2>第一章 总则</h2><p>第一条 甲<strong>乙</strong>。</p>').filter(Boolean)).toEqual([
      '第一章 总则',
      '第一条 甲乙。',
    ])
    expect(textProblem([' ', ''])).toContain('Word')
  })
})

test('两版对照：改动的词逐词标出，新增、删去的条在其位置', () => {
  const rows = compareStructures(
    read('第一条 经营者应当公示价格。\n第二条 删去的条。\n第三条 不变。'),
    read('第一条 经营者应当公示价格和电话。\n第三条 不变。\n第四条 新增的条。'),
  )
  expect(rows.map(({ change, label }) => [change, label])).toEqual([
    ['changed', '第一条'],
    ['removed', '第二条'],
    ['same', '第三条'],
    ['added', '第四条'],
  ])
  expect(rows[0]?.after.filter(({ kind }) => kind === 'added')).toEqual([{ kind: 'added', text: '和电话' }])
  expect(rows[0]?.before.every(({ kind }) => kind === 'same')).toBe(true)
})
