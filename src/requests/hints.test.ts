import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentPrint, likeness } from './content-print.ts'
import { type Asked, hintsOf, type Other } from './hints.ts'

const asks = '申请公开2024年度海沧区学前教育专项资金分配方案及拨付明细'
const nearlySame = '请提供2024年度海沧区学前教育专项资金的分配方案和拨付明细'
const different = '申请获取沧林东路道路拓宽工程的环境影响评价批复文件'

const other = (facts: Partial<Other>): Other => ({
  ...{
    id: 'earlier',
    number: '海财申〔2024〕3号',
    content: nearlySame,
    applicantKey: 'zhou',
    receivedOn: '2024-03-01',
  },
  ...{ answeredOn: '2024-03-20', decision: 'GRANT_FULL', replyNumber: '海财申复〔2024〕3号', remanded: false },
  ...facts,
})
const hints = (facts: Partial<Asked>) =>
  hintsOf({
    ...{ id: 'this', content: asks, applicantKey: 'zhou', organName: '海沧区财政局', others: [], organNames: [] },
    ...{ volume: null, clusterFrom: 3 },
    ...facts,
  })

const distance = (a: string, b: string) => {
  const differing = BigInt(`0x${contentPrint(a)}`) ^ BigInt(`0x${contentPrint(b)}`)
  return [...differing.toString(2)].filter((bit) => bit === '1').length
}

describe('内容相近的程度', () => {
  test('同一内容换个说法仍然相近，不同的内容相远', () => {
    expect(likeness(asks, nearlySame).share).toBeGreaterThan(0.8)
    expect(likeness(asks, nearlySame).words[0]).toBe('2024年度海沧区学前教育专项资金')
    expect(likeness(asks, different).share).toBeLessThan(0.2)
    expect(distance(asks, nearlySame)).toBeLessThan(distance(asks, different))
  })

  test('指纹与次序无关，相同内容指纹相同', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(contentPrint(text)).toMatch(/^[0-9a-f]{16}$/)
        expect(distance(text, text)).toBe(0)
        expect(likeness(text, text).share === 1 || likeness(text, text).share === 0).toBe(true)
      }),
    )
  })
})

describe('重复申请的提示（条例第三十六条第（六）项）', () => {
  test('同一申请人、相同信息、本机关已答复：三个条件逐项写明，并给出前件', () => {
    const [hint] = hints({ others: [other({ content: asks })] })
    expect(hint).toMatchObject({
      kind: 'repeat',
      article: '条例第三十六条第（六）项',
      conditions: [{ holds: true }, { holds: true }, { holds: true }],
      evidence: [{ number: '海财申〔2024〕3号', href: '/console/requests/earlier' }],
    })
    expect(hint?.sentence).toContain('请核对是否属于重复申请')
  })

  test.each([
    ['前件尚未答复', { answeredOn: null, decision: null }],
    ['前件逾期不补正，没有答复', { decision: 'CLOSE_NO_CORRECTION' as const }],
    ['前件的答复被撤销、责令重作', { remanded: true }],
  ])('%s：第三个条件不成立', (_, facts) => {
    expect(hints({ others: [other(facts)] })[0]?.conditions.at(-1)?.holds).toBe(false)
  })

  test('内容只是相近：是否相同留待人工判断', () => {
    const [hint] = hints({ others: [other({ content: '2024年度海沧区学前教育专项资金绩效评价报告' })] })
    expect(hint?.conditions[1]?.holds).toBeNull()
  })

  test('别人的申请、不相干的申请，不是重复', () => {
    expect(hints({ others: [other({ applicantKey: 'wu' })] }).map(({ kind }) => kind)).toEqual(['similar'])
    expect(hints({ others: [other({ content: different })] })).toEqual([])
    expect(hints({ applicantKey: null, others: [other({ applicantKey: null })] }).map(({ kind }) => kind)).toEqual([
      'similar',
    ])
  })
})

test('第四十四条：三名申请人要同样的信息，提示可以考虑主动公开', () => {
  const others = [other({ id: 'a', applicantKey: 'wu' }), other({ id: 'b', applicantKey: 'chen' })]
  expect(hints({ others })[0]).toMatchObject({ kind: 'many', sentence: expect.stringContaining('3 名申请人') })
  expect(hints({ others: others.slice(1) })[0]?.kind).toBe('similar')
})

test('第三十五条：件数写明，是否超过合理范围不由系统判断', () => {
  expect(hints({ volume: { thisMonth: 10, lastTwelveMonths: 60 } })).toEqual([])
  const [hint] = hints({ volume: { thisMonth: 11, lastTwelveMonths: 61 } })
  expect(hint?.sentence).toContain('当月向本机关提出 11 件，近十二个月 61 件')
  expect(hint?.conditions.every(({ holds }) => holds === null)).toBe(true)
})

test('提到别的机关：提示核对是否归本机关负责公开；同时提到本机关的不提示', () => {
  const organNames = ['海沧区财政局', '海沧区教育局']
  const [hint] = hints({ content: '海沧区教育局2024年招生方案', organNames })
  expect(hint).toMatchObject({ kind: 'wrongOrgan', article: '条例第十条、第三十六条第（五）项' })
  expect(hints({ content: '海沧区财政局给海沧区教育局的批复', organNames })).toEqual([])
})
