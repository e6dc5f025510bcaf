import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { publicChannel } from './announce.ts'
import { connectionName } from './database.ts'
import { log } from './log.ts'

/**
 * Hears what changed for the public (announce.ts) on a connection of its own. LISTEN holds for one session: it does not
 * go through a pool that hands sessions around (PgBouncer in transaction mode).
 */

export type Ears = {
  drop(tags: readonly string[]): void
  /** From here on changes may be missed. */
  deafen(): void
  /** From here on every change is heard; whatever is older may be stale. */
  hears(): void
}

const firstWait = 250
const longestWait = 10_000
const pulse = 5_000

/** Null: not one of our notices. Anybody who may connect to the database may send one, and it must stop nothing. */
function tagsIn(payload: string | undefined): string[] | null {
  try {
    const said: unknown = JSON.parse(payload || '[]')
    return Array.isArray(said) ? said.map(String) : null
  } catch {
    return null
  }
}

type Session = { lost: Promise<void>; close(): Promise<void> }

async function listen(url: string, ears: Ears): Promise<Session> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: connectionName })
  const { promise: lost, resolve } = Promise.withResolvers<void>()
  client.on('error', () => resolve())
  client.on('end', () => resolve())
  client.on('notification', ({ payload }) => {
    const tags = tagsIn(payload)
    if (tags) return ears.drop(tags)
    log.warn('a notice that names no tags: every page is rendered anew')
    ears.hears()
  })
  await client.connect()
  await client.query(`listen ${publicChannel}`)
  /** A connection that died without a word is found out by asking. */
  const ask = () => {
    const late = setTimeout(resolve, pulse - 500)
    const heard = () => clearTimeout(late)
    client.query('select 1').then(heard, () => resolve())
  }
  const heart = setInterval(ask, pulse).unref()
  const close = async () => {
    clearInterval(heart)
    resolve()
    await client.end().catch(() => {})
  }
  return { lost, close }
}

/** Listens until stopped; a lost connection is made anew, and meanwhile the cache is silent. */
export async function hear(url: string, ears: Ears): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  let session = await listen(url, ears)
  ears.hears()

  const again = async () => {
    for (let wait = firstWait; !stopping.signal.aborted; wait = Math.min(wait * 2, longestWait)) {
      try {
        return await listen(url, ears)
      } catch (error) {
        log.warn({ error }, 'changes for the public are not heard of')
        await sleep(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
      }
    }
    return session
  }
  const keepListening = async () => {
    for (;;) {
      await session.lost
      if (stopping.signal.aborted) return
      ears.deafen()
      void session.close()
      session = await again()
      if (!stopping.signal.aborted) ears.hears()
    }
  }
  void keepListening()
  return {
    stop: async () => {
      stopping.abort()
      await session.close()
    },
  }
}
