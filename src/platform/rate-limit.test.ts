import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { withClock } from './now.ts'
import { rateLimit } from './rate-limit.ts'

const app = new Hono()
  .use(rateLimit((c) => c.req.header('from') ?? '', { reads: 3, writes: 1 }))
  .all('/', (c) => c.text('ok'))

const statuses = async (method: string, from: string, times: number) =>
  Promise.all(Array.from({ length: times }, async () => (await app.request('/', { method, headers: { from } })).status))

test('一分钟内读三次、写一次，多的答以 429；别的地址不受影响；一分钟后重新计', async () => {
  await withClock('2024-01-01T00:00:00Z', async () => {
    expect(await statuses('GET', 'a', 4)).toEqual([200, 200, 200, 429])
    expect(await statuses('POST', 'a', 2)).toEqual([200, 429])
    expect(await statuses('GET', 'b', 1)).toEqual([200])
  })
  await withClock('2024-01-01T00:01:00Z', async () => expect(await statuses('POST', 'a', 1)).toEqual([200]))
})

test('地址太多时只忘记最早的一个，别人已有的次数还在', async () => {
  await withClock('2024-01-02T00:00:00Z', async () => {
    await statuses('POST', 'earliest', 1)
    await statuses('POST', 'kept', 1)
    for (let n = 0; n < 9_998; n += 1) await statuses('GET', `other ${n}`, 1)
    expect(await statuses('GET', 'one more', 1)).toEqual([200])
    expect(await statuses('POST', 'kept', 1)).toEqual([429])
    expect(await statuses('POST', 'earliest', 1)).toEqual([200])
  })
})
