import { createHmac } from 'node:crypto'
import { now } from '../../platform/now.ts'
import { decrypt } from '../../platform/secret.ts'
import type { Services } from '../../platform/services.ts'
import { conclude, type Delivery, readTarget, toldOf, waitingFor } from './store.ts'

/** Sends what waits for a target, each once more until it is taken, in the order in which it happened. */

type Db = Services['db']

export const mostAttempts = 8
const patience = 10_000
const batch = 50
const longestReceipt = 300

/** `t`: seconds; the body may be believed when the hash of `t.body` by the shared key is `v1` and `t` is recent. */
export function signatureOf(key: string, body: string, seconds: number): string {
  const hash = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${hash}`
}

export async function messageOf(db: Db, { id, event, hash, itemId, madeAt }: Delivery) {
  const item = await toldOf(db, itemId)
  return { delivery: id, event, hash, at: madeAt.toISOString(), item }
}

/** A receipt is a line: of an answer without end only its beginning is read. */
const mostRead = 16_384
async function beginningOf({ body }: Response): Promise<string> {
  const [parts, reader] = [[] as Uint8Array[], body?.getReader()]
  for (let size = 0; reader && size < mostRead; size += parts.at(-1)!.byteLength) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
  }
  await reader?.cancel()
  return new TextDecoder().decode(Buffer.concat(parts))
}

async function post(address: string, key: string, body: string): Promise<string> {
  const seconds = Math.floor(now().getTime() / 1000)
  const answer = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'X-Gongkai-Signature': signatureOf(key, body, seconds),
    },
  })
  const said = (await beginningOf(answer)).slice(0, longestReceipt)
  if (!answer.ok) throw new Error(`对方回答 ${answer.status}`)
  return said.replaceAll('\u0000', '') || `回答 ${answer.status}`
}

const said = (error: unknown) => {
  const { name, message } = error as Error
  if (name === 'TimeoutError') return '对方没有在 10 秒内回答'
  return message.startsWith('对方回答') ? message : '连不上对方平台'
}

/** Stops at the first that is not taken: what comes later must not arrive before it. True when nothing is left. */
export async function sendWaiting(db: Db, targetId: string): Promise<boolean> {
  const target = await readTarget(db, targetId)
  if (target?.standing !== 'open' || target.address === null) return true
  const key = decrypt(target.proceedings.key)
  for (const delivery of await waitingFor(db, targetId, '0', batch, ['queued'])) {
    const body = JSON.stringify(await messageOf(db, delivery))
    try {
      await conclude(db, targetId, delivery.id, { receipt: await post(target.address, key, body) })
    } catch (error) {
      await conclude(db, targetId, delivery.id, { error: said(error), last: delivery.attempts + 1 >= mostAttempts })
      return false
    }
  }
  return (await waitingFor(db, targetId, '0', 1, ['queued'])).length === 0
}
