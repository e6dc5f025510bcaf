import { describe, expect, test } from 'vitest'
import { calendar } from '../../law/index.ts'
import type { RequestFacts } from '../request.ts'
import { defaultSettings } from '../settings.ts'
import { caseFacts, consultation, draft } from './test-kit/cases.ts'
import { isMine, stepOf, waitingIn } from './waiting.ts'

const moment = { today: '2025-09-15', calendar, settings: defaultSettings }
const delivery = {
  method: 'post',
  dispatchedOn: '2025-09-10',
  deliveredOn: '2025-09-11',
  proof: null,
  note: '',
} as const
const said = (facts: Parameters<typeof caseFacts>[1]) =>
  waitingIn(caseFacts('o', { assignedTo: 'me', ...facts }), moment).map(
    ({ from, what, over }) => `${from} ${what}${over ? ' 已过' : ''}`,
  )
const approval = (step: string) => ({ step, by: step, on: '2025-09-12', hash: 'x', opinion: '' })

describe('一件申请在等什么、等谁', () => {
  test.each([
    [
      '网上申请次一工作日仍未确认',
      { status: 'awaitingConfirmation', submittedOn: '2025-09-11', dueOn: null },
      ['clerk 确认收到申请 已过'],
    ],
    ['办理中还没有答复稿', {}, ['clerk 起草答复']],
    ['没有人经办', { assignedTo: null }, ['foiHead 分办', 'clerk 起草答复']],
    [
      '征求第三方意见，回证未登记',
      { dueOn: null, proceedings: { consultations: [consultation()] } },
      ['clerk 登记第三方意见征询书的送达', 'thirdParty 等候第三方答复第三方意见征询书'],
    ],
    [
      '机关意见期满未回',
      {
        dueOn: null,
        proceedings: { consultations: [consultation({ kind: 'agency', delivery, untilOn: '2025-09-12' })] },
      },
      ['clerk 机关意见征询书期满未回，登记结果 已过'],
    ],
    [
      '拟好待签',
      { proceedings: { proposal: { act: 'extend', input: {}, by: 'me', on: '2025-09-12' } } },
      ['foiHead 审签拟办意见', 'clerk 起草答复'],
    ],
    [
      '答复稿在法制审核',
      { proceedings: { draft: draft({ approvals: [approval('unit')] }) } },
      ['legal 法制审核答复稿'],
    ],
    [
      '答复稿等签发',
      { proceedings: { draft: draft({ approvals: [approval('unit'), approval('legal')] }) } },
      ['organHead 签发答复'],
    ],
    [
      '答复稿被退回',
      { proceedings: { draft: draft({ returned: { step: 'legal', by: 'x', on: '2025-09-12', reason: '依据不对' } }) } },
      ['clerk 修改退回的答复稿'],
    ],
    ['已签发待送达', { status: 'decided' }, ['clerk 送达答复并登记']],
    ['已经答复的什么也不等', { status: 'answered', answeredOn: '2025-09-10' }, []],
  ] as const)('%s', (_, facts, waits) => expect(said(facts as Parameters<typeof caseFacts>[1])).toEqual(waits))

  test('三个审批环节依次轮到各人；退回以后不轮到任何人', () => {
    const chain = defaultSettings.approvalChain
    expect(stepOf(draft(), chain)?.role).toBe('foiHead')
    expect(stepOf(draft({ approvals: ['unit', 'legal', 'sign'].map(approval) }), chain)).toBeUndefined()
  })

  test('经办人的事归经办的那个人；还没人经办的，本机关的经办人都看得到', () => {
    const reply = { work: 'reply', from: 'clerk', what: '', by: null, over: false } as const
    const of = (assignedTo: string | null) => ({ assignedTo }) as RequestFacts
    expect(isMine(reply, of('me'), { id: 'me', role: 'clerk' })).toBe(true)
    expect(isMine(reply, of('other'), { id: 'me', role: 'clerk' })).toBe(false)
    expect(isMine(reply, of(null), { id: 'me', role: 'clerk' })).toBe(true)
    expect(isMine(reply, of('other'), { id: 'head', role: 'foiHead' })).toBe(false)
  })
})
