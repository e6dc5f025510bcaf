import { describe, expect, test } from 'vitest'
import {
  decided,
  drafted,
  edition,
  going,
  numbers,
  opined,
  published,
  refusalsOf,
  saysNo,
  sent,
} from './test-kit/going.ts'
import { validityAt } from './validity.ts'

describe('起草和征求意见', () => {
  test('认定不属于规范性文件的，到此为止', () => {
    const begun = going(null, '2026-01-05', 'begin', { organId: 'o', kind: 'normative', title: '会议纪要' })
    const said = { isNormative: 'no', by: '张三', why: '会议纪要', business: 'no', market: 'no', major: 'no' }
    expect(going(begun, '2026-01-05', 'recognise', said)).toMatchObject({
      standing: 'dropped',
      concludedOn: '2026-01-05',
    })
  })

  test('不得增设许可、处罚、收费；没有依据不得减损权利（115号 二（六））', () => {
    const said = { powers: 'some', rights: 'some', own: 'none', access: 'none', basis: '略' }
    expect(saysNo(drafted(), '2026-01-05', 'checkDraft', said)).toEqual([
      expect.stringContaining('不得增设行政许可'),
      expect.stringContaining('不得减损合法权益'),
    ])
  })

  const draft = (more: Record<string, unknown>) => drafted('关于印发《海澜区民宿管理办法》的通知', more)
  const period = (until: string) => ({ from: '2026-01-12', until, where: '区政府网站' })

  test.each([
    ['与市场主体密切相关，29 日', { business: 'yes' }, '2026-02-10', '优化营商环境条例第六十二条'],
    ['与市场主体密切相关，30 日', { business: 'yes' }, '2026-02-11', null],
    ['重大行政决策，29 日', { major: 'yes' }, '2026-02-10', '第十五条'],
    ['一般文件，6 个工作日（1 月 13 日至 20 日）', {}, '2026-01-20', '本站约定'],
    ['一般文件，7 个工作日', {}, '2026-01-21', null],
  ])('%s', (_, more, until, article) => {
    const said = saysNo(draft(more), '2026-01-12', 'solicit', period(until))
    expect(said).toEqual(article === null ? [] : [expect.stringContaining(article)])
  })

  test('没有到截止日期不能汇总；与市场主体密切相关的要有反馈', () => {
    const asked = going(draft({ business: 'yes' }), '2026-01-12', 'solicit', period('2026-02-27'))
    const said = { received: 3, adopted: 1, explained: '略' }
    expect(saysNo(asked, '2026-02-27', 'closeSoliciting', said)).toEqual([expect.stringContaining('还没有结束')])
    expect(saysNo(asked, '2026-02-28', 'closeSoliciting', said)).toEqual([expect.stringContaining('第六十二条')])
  })
})

describe('合法性审核和集体讨论（115号）', () => {
  test('不足 5 个工作日不出意见：3 月 2 日送审，3 月 9 日起', () => {
    const said = { opinion: 'lawful', number: '1号', text: '略' }
    expect(saysNo(sent(), '2026-03-06', 'giveOpinion', said, { as: 'legal' })).toEqual([
      expect.stringContaining('最早 2026-03-09'),
    ])
    expect(refusalsOf(sent(), '2026-03-09', 'giveOpinion', said, { as: 'legal' })).toEqual([])
    expect(saysNo(sent(), '2026-03-09', 'giveOpinion', said, { as: 'clerk' })).toEqual([
      expect.stringContaining('合法性审核机构'),
    ])
  })

  test('重大行政决策不少于 7 个工作日（条例第二十六条）', () => {
    const major = sent(drafted('关于印发《海澜区城市更新规定》的通知', { major: 'yes' }))
    const said = { opinion: 'lawful', number: '1号', text: '略' }
    expect(saysNo(major, '2026-03-10', 'giveOpinion', said, { as: 'legal' })).toEqual([
      expect.stringContaining('2026-03-11'),
    ])
  })

  test('涉及市场主体经济活动，没有公平竞争审查不送审', () => {
    const market = drafted('关于印发《海澜区会展扶持办法》的通知', { market: 'yes' })
    const asked = going(market, '2026-01-12', 'solicit', { from: '2026-01-12', until: '2026-02-27', where: '网站' })
    const heard = going(asked, '2026-03-02', 'closeSoliciting', { received: 0, adopted: 0, explained: '无' })
    expect(saysNo(heard, '2026-03-02', 'sendToReview', { reviewer: '区司法局', papers: '略' })).toEqual([
      expect.stringContaining('第六十三条'),
    ])
  })

  const meeting = { conclusion: 'passed', heldOn: '2026-03-19', meeting: '第12次', minutes: '6号' }

  test('没有审核、不合法，都不得提交集体审议', () => {
    expect(saysNo(sent(), '2026-03-20', 'deliberate', meeting)).toEqual([expect.stringContaining('须在“已审核”时办理')])
    expect(saysNo(opined('unlawful'), '2026-03-20', 'deliberate', meeting)).toEqual([
      expect.stringContaining('二（七）'),
    ])
  })

  test('应当修改的，写明怎样修改或者为什么不采纳', () => {
    const amend = opined('amend')
    expect(saysNo(amend, '2026-03-20', 'deliberate', meeting)).toEqual([expect.stringContaining('二（六）')])
    const said = { ...meeting, notFollowed: '第五条有上位法依据' }
    expect(going(amend, '2026-03-20', 'deliberate', said).standing).toBe('decided')
  })
})

describe('三统一、公布、有效期', () => {
  test('文号归一；不写有效期的按最长年数；最后一天是周年的前一日', () => {
    expect(published()).toMatchObject({
      docNumber: '海澜政规〔2026〕3号',
      expiresOn: '2031-04-30',
      inColumnFrom: '2026-03-26',
      standing: 'published',
    })
  })

  test.each([
    ['关于印发《海澜区民宿管理办法》的通知', '2026-05-01', '2031-05-01', '最长 5 年，最晚到 2031-04-30'],
    ['关于印发《海澜区民宿管理办法（试行）》的通知', '2026-05-01', '2028-05-01', '最长 2 年，最晚到 2028-04-30'],
    ['关于印发《海澜区民宿管理暂行办法》的通知', '2028-02-29', '2030-03-01', '最晚到 2030-02-28'],
  ])('%s 自 %s 到 %s：太长', (title, effectiveOn, expiresOn, sentence) => {
    const document = { ...decided(), title }
    expect(saysNo(document, '2026-03-25', 'number', { ...numbers, effectiveOn, expiresOn })).toEqual([
      expect.stringContaining(sentence),
    ])
  })

  test('没有正文不公布；生成的主动公开信息没有走完三审三校不公布', () => {
    const numbered = going(decided(), '2026-03-25', 'number', numbers)
    const said = { publishedOn: '2026-03-26', channels: '政府网站', reviewed: '平台外三审' }
    expect(saysNo(numbered, '2026-03-26', 'publish', said)).toEqual([expect.stringContaining('没有录入正文')])
    const written = going(numbered, '2026-03-25', 'setText', edition('2026-05-01'))
    const linked = going(written, '2026-03-25', 'linkItem', { itemId: 'i' })
    expect(saysNo(linked, '2026-03-26', 'publish', { ...said, released: 'no' })).toEqual([
      expect.stringContaining('三审三校'),
    ])
    expect(refusalsOf(linked, '2026-03-26', 'publish', { ...said, released: 'yes' })).toEqual([])
  })

  test('公布后正文不改写：先登记修改，自修改施行之日为新的一版', () => {
    const before = published()
    expect(saysNo(before, '2026-06-01', 'setText', edition('2026-07-01', 2))).toEqual([
      expect.stringContaining('登记修改'),
    ])
    const change = { kind: 'amended', from: '2026-07-01', amendedBy: '海澜政规〔2026〕9号', part: '第三条' }
    const amended = going(before, '2026-06-01', 'amend', change)
    const next = going(amended, '2026-06-01', 'setText', edition('2026-07-01', 2))
    expect(next.proceedings?.editions.map(({ edition: n, validFrom }) => [n, validFrom])).toEqual([
      [1, '2026-05-01'],
      [2, '2026-07-01'],
    ])
    expect(
      ['2026-04-30', '2026-05-01', '2026-07-01', '2031-04-30', '2031-05-01'].map((day) => validityAt(next, day)),
    ).toEqual(['notYetEffective', 'effective', 'amended', 'amended', 'expired'])
  })
})

describe('失效、废止、暂停', () => {
  test('有效期届满由时间办理：当天还有效，次日失效，退出专栏', () => {
    const document = published()
    expect(saysNo(document, '2031-04-30', 'lapse', { expiresOn: '2031-04-30' })).toEqual([
      expect.stringContaining('还没有届满'),
    ])
    const over = going(document, '2031-05-01', 'lapse', { expiresOn: '2031-04-30' })
    expect(over).toMatchObject({ standing: 'ended', concludedOn: '2031-04-30', inColumnUntil: '2031-05-01' })
    expect(validityAt(over, '2031-04-30')).toBe('effective')
  })

  test('废止自废止之日起无效；宣布失效单列，有效期到前一日', () => {
    const ended = { why: '上位法修改' }
    const repealed = going(published(), '2027-03-01', 'repeal', {
      ...ended,
      repealedOn: '2027-03-01',
      repealedBy: '海澜政规〔2027〕1号',
    })
    expect([validityAt(repealed, '2027-02-28'), validityAt(repealed, '2027-03-01'), repealed.standing]).toEqual([
      'effective',
      'repealed',
      'ended',
    ])
    const gone = going(published(), '2027-03-01', 'declareVoid', {
      ...ended,
      voidOn: '2027-03-01',
      declaredBy: '清理结果公告',
    })
    expect([validityAt(gone, '2027-02-28'), validityAt(gone, '2027-03-01'), gone.expiresOn]).toEqual([
      'effective',
      'declaredVoid',
      '2027-02-28',
    ])
    expect(saysNo(gone, '2027-03-02', 'amend', { kind: 'amended' })).toEqual([
      expect.stringContaining('须在“已公布”时办理'),
    ])
  })

  test('暂停期间不施行，恢复后有效；只暂停一条的仍然有效', () => {
    const stopped = going(published(), '2026-06-01', 'suspend', { from: '2026-06-10', grounds: '国务院决定' })
    const again = going(stopped, '2026-08-01', 'resume', { resumedOn: '2026-08-01' })
    expect(['2026-06-09', '2026-06-10', '2026-07-31', '2026-08-01'].map((day) => validityAt(again, day))).toEqual([
      'effective',
      'suspended',
      'suspended',
      'effective',
    ])
    const part = going(published(), '2026-06-01', 'suspend', { from: '2026-06-10', part: '第五条', grounds: '略' })
    expect(validityAt(part, '2026-06-10')).toBe('effective')
  })
})
