import { solveChallenge } from 'altcha-lib/v1'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { difficultySetting, newChallenge, spendChallenge } from './challenge.ts'
import { withClock } from './now.ts'
import { writeSetting } from './settings.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'
import { firstUse, forgive, throttle } from './throttle.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
  await writeSetting(site.db, difficultySetting.key, 1_000)
})
afterAll(() => site.close())

async function answerTo(challenge: Awaited<ReturnType<typeof newChallenge>>) {
  const { algorithm, salt, signature, maxnumber } = challenge
  const solution = await solveChallenge(challenge.challenge, salt, algorithm, maxnumber).promise
  return { algorithm, challenge: challenge.challenge, salt, signature, number: solution!.number }
}
const sent = (answer: object) => btoa(JSON.stringify(answer))

test('算出的答案收一次；再用、改过、胡写、过期，都不收', async () => {
  const answer = await answerTo(await newChallenge(site.db))
  expect(await spendChallenge(site.db, sent({ ...answer, number: answer.number + 1 }))).toBe(false)
  expect(await spendChallenge(site.db, sent(answer))).toBe(true)
  expect(await spendChallenge(site.db, sent(answer))).toBe(false)
  const { number, ...rest } = answer
  expect(await spendChallenge(site.db, sent({ number, ...rest }))).toBe(false)
  expect(await spendChallenge(site.db, sent({ ...answer, took: 5 }))).toBe(false)
  for (const nonsense of ['', 'x', sent([]), sent({ algorithm: 'SHA-256' })])
    expect(await spendChallenge(site.db, nonsense)).toBe(false)
  const old = await answerTo(await withClock('2024-01-01', () => newChallenge(site.db)))
  expect(await spendChallenge(site.db, sent(old))).toBe(false)
})

test('限次：到了次数就不再放行，过了时间或答对之后重新计', async () => {
  const limit = { most: 3, minutes: 10 }
  const at = (time: string) => withClock(`2024-03-01T${time}+08:00`, () => throttle(site.db, 'track 1', limit))
  expect([await at('09:00:00'), await at('09:01:00'), await at('09:02:00'), await at('09:03:00')]).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(await at('09:09:59')).toBe(false)
  expect(await at('09:10:00')).toBe(true)
  await forgive(site.db, 'track 1')
  expect([await at('09:11:00'), await at('09:11:01'), await at('09:11:02')]).toEqual([true, true, true])
  expect(await throttle(site.db, 'track 2', limit)).toBe(true)
})

test('一百次同时尝试，放行的恰为限数；库里看不出是谁', async () => {
  const tried = await Promise.all(
    Array.from({ length: 100 }, () => throttle(site.db, 'track 2024-0007', { most: 10, minutes: 1 })),
  )
  expect(tried.filter(Boolean)).toHaveLength(10)
  const keys = await site.db.selectFrom('rate_limit').select('key').execute()
  expect(JSON.stringify(keys)).not.toContain('2024-0007')
})

test('一次性的凭据，同时出示也只有一个有效', async () => {
  const used = await Promise.all(Array.from({ length: 20 }, () => firstUse(site.db, 'code')))
  expect(used.filter(Boolean)).toHaveLength(1)
})
