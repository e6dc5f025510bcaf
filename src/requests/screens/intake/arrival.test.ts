import { expect, test } from 'vitest'
import { asksOf, follows } from './arrival.ts'

test.each([
  [
    'EMS 签收之日为收到之日',
    'signedMail',
    { submittedOn: '2024-02-02', signedOn: '2024-02-01' },
    '2024-02-01',
    '2024-03-05',
  ],
  ['当面提交当日', 'inPerson', { submittedOn: '2023-03-01' }, '2023-03-01', '2023-03-29'],
  ['网上以双方确认之日', 'web', { submittedOn: '2025-09-27', confirmedOn: '2025-09-28' }, '2025-09-28', '2025-10-31'],
] as const)('%s', (_, channel, arrived, receivedOn, dueOn) => {
  expect(follows(channel, arrived)).toMatchObject({ receivedOn, dueOn })
})

test('还没有确认：没有收到之日，写明应在哪天确认；平信当天', () => {
  expect(follows('email', { submittedOn: '2025-09-26' })).toEqual({ receivedOn: null, confirmBy: '2025-09-28' })
  expect(follows('plainMail', { submittedOn: '2025-09-26' })).toEqual({ receivedOn: null, confirmBy: '2025-09-26' })
  expect(follows('fax', {})).toBeNull()
})

test('只问这个渠道要问的日期', () => {
  expect(asksOf('inPerson')).toEqual({ submittedOn: '提交日期', event: null })
  expect(asksOf('misrouted')).toMatchObject({ submittedOn: null, event: { on: 'signedOn' } })
  expect(asksOf('fax').event?.on).toBe('confirmedOn')
})
