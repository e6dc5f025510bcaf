import { describe, expect, test } from 'vitest'
import { calendar } from '../law/index.ts'
import { runningTerms } from './terms.ts'
import {
  decided,
  drafted,
  edition,
  going,
  numbers,
  published,
  publishing,
  refusalsOf,
  saysNo,
} from './test-kit/going.ts'
import { isOver, validityAt } from './validity.ts'

/** What the law refuses though one might wish it, and what it allows though a habit forbids it. */

describe('不公开征求意见：法律只留了“依法需要保密”', () => {
  const named = '关于印发《海澜区民宿管理办法》的通知'
  const skipped = (more: object, reason: string) =>
    saysNo(drafted(named, { ...more }), '2026-01-06', 'skipSoliciting', { reason, basis: '略' })

  test.each([
    ['与市场主体密切相关、情况紧急', { business: 'yes' }, 'urgent', '优化营商环境条例第六十二条第二款'],
    ['重大行政决策、情况紧急', { major: 'yes' }, 'urgent', '重大行政决策程序暂行条例第十四条'],
  ])('%s：不能不征求，可以缩短', (_, more, reason, article) => {
    expect(skipped(more, reason)).toEqual([expect.stringContaining(article)])
    expect(skipped(more, reason)[0]).toContain('可以缩短时间')
    const short = { from: '2026-01-06', until: '2026-01-10', where: '网站', urgent: '台风过后恢复经营' }
    expect(refusalsOf(drafted(named, more), '2026-01-06', 'solicit', short)).toEqual([])
  })

  test('依法需要保密的、一般文件情况紧急的，可以不征求', () => {
    expect(skipped({ business: 'yes' }, 'secret')).toEqual([])
    expect(skipped({}, 'urgent')).toEqual([])
  })
})

describe('规章：法定的日数，没有规范性文件的有效期', () => {
  const rule = (document: ReturnType<typeof drafted>) => ({ ...document, kind: 'rule' as const })
  const order = { ...numbers, docNumber: '滨海市人民政府令第12号' }

  test('草案征求意见一般不少于 30 日（规章制定程序条例第十五条），不能按一般文件 7 个工作日', () => {
    const said = { from: '2026-01-12', until: '2026-02-10', where: '网站' }
    expect(saysNo(rule(drafted()), '2026-01-12', 'solicit', said)).toEqual([
      expect.stringContaining('规章制定程序条例第十五条'),
    ])
    expect(refusalsOf(rule(drafted()), '2026-01-12', 'solicit', { ...said, until: '2026-02-11' })).toEqual([])
  })

  test('以令公布；不因 5 年届满自行失效', () => {
    const numbered = going(rule(decided()), '2026-03-25', 'number', order)
    expect(numbered).toMatchObject({ docNumber: '滨海市人民政府令第12号', expiresOn: null })
    expect(saysNo(decided(), '2026-03-25', 'number', order)).toEqual([expect.stringContaining('文号应写成')])
  })

  test('公布 30 日后施行，例外要有理由；30 日内备案是法定期限', () => {
    const written = (effectiveOn: string) => {
      const numbered = going(rule(decided()), '2026-03-25', 'number', { ...order, effectiveOn })
      return going(numbered, '2026-03-25', 'setText', edition(effectiveOn))
    }
    expect(saysNo(written('2026-04-24'), '2026-03-26', 'publish', publishing)).toEqual([
      expect.stringContaining('规章制定程序条例第三十二条'),
    ])
    const atOnce = { ...publishing, atOnce: '不立即施行将有碍防汛措施施行' }
    expect(refusalsOf(written('2026-04-24'), '2026-03-26', 'publish', atOnce)).toEqual([])
    const out = going(written('2026-04-25'), '2026-03-26', 'publish', publishing)
    expect(runningTerms(out, '2026-03-26', calendar)).toMatchObject([
      { id: 'filing', dueOn: '2026-04-25', convention: false, article: '法规规章备案审查条例第四条' },
    ])
  })
})

test('一般文件的征求意见期、备案期都标明是约定，不冒充法律', () => {
  const asked = going(drafted(), '2026-01-12', 'solicit', { from: '2026-01-12', until: '2026-02-27', where: '网站' })
  expect(runningTerms(asked, '2026-01-12', calendar)).toMatchObject([{ article: '本站约定', convention: true }])
  expect(runningTerms(published(), '2026-03-26', calendar)).toMatchObject([{ dueOn: '2026-04-10', convention: true }])
  expect(saysNo(published(), '2026-03-27', 'resume', { resumedOn: '2026-03-27' }).join()).not.toContain(
    '国办发〔2018〕37号',
  )
})

test('没有经过发布审查、保密审查的文件不公布（条例第十七条）', () => {
  const numbered = going(decided(), '2026-03-25', 'number', numbers)
  const written = going(numbered, '2026-03-25', 'setText', edition('2026-05-01'))
  const said = { ...publishing, reviewed: null }
  expect(saysNo(written, '2026-03-26', 'publish', said)).toEqual([expect.stringContaining('条例第十七条')])
})

test('先暂停第五条、后整件暂停：整件暂停，不因先有一条而算有效', () => {
  const part = { from: '2026-06-10', part: '第五条', grounds: '略' }
  const one = going(published(), '2026-06-01', 'suspend', part)
  const whole = going(one, '2026-06-20', 'suspend', { from: '2026-07-01', until: '2026-07-31', grounds: '国务院决定' })
  const on = ['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'].map((day) => validityAt(whole, day))
  expect(on).toEqual(['effective', 'suspended', 'suspended', 'effective'])
  expect(on.some(isOver)).toBe(false)
})
