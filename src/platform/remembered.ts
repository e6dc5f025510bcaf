import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { Ears } from './hearing.ts'

/**
 * What every page needs and seldom changes: kept in memory by the tag that announces its change, as long as this
 * process hears of changes. Where nobody listens (a command, a test) it is read each time.
 */
type Kept = { tag: string; value: Promise<unknown> }
const memories = new WeakMap<Kysely<Database>, Map<string, Kept>>()

export function remembering(db: Kysely<Database>): Ears {
  const forget = () => void memories.delete(db)
  const begin = () => void memories.set(db, new Map())
  const drop = (tags: readonly string[]) => {
    const kept = memories.get(db)
    for (const [key, { tag }] of kept ?? []) if (tags.includes(tag)) kept?.delete(key)
  }
  return { drop, deafen: forget, hears: begin }
}

export function remembered<T>(db: Kysely<Database>, tag: string, key: string, read: () => Promise<T>): Promise<T> {
  const memory = memories.get(db)
  if (!memory) return read()
  const found = memory.get(key)
  if (found) return found.value as Promise<T>
  const value = read()
  memory.set(key, { tag, value })
  value.catch(() => memory.delete(key))
  return value
}
