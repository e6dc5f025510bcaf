import type { ActRecord, Day } from '../platform/act.ts'
import { dayAt } from '../platform/now.ts'
import { fold } from './fold.ts'
import type { ItemFacts } from './item.ts'

/** 「这一页在某日是什么样」: what the public saw when that day ended, from the acts alone. */
export type OnDay =
  | { shown: 'nothing' }
  /** It was public, and its text is not shown again: it was withdrawn since, or corrected without a word (REV-02). */
  | { shown: 'withheld'; number: number }
  /** A register's line: public, and without a text here. */
  | { shown: 'card' }
  | { shown: 'text'; revision: string; number: number; since: Day; until: Day | null }

const standAt = (acts: readonly ActRecord[]) => acts.reduce<ItemFacts | null>(fold, null)

const isPublic = (item: ItemFacts | null, day: Day): item is ItemFacts =>
  item?.standing === 'published' && item.publishedOn !== null && item.publishedOn <= day

const releasedAt = (item: ItemFacts | null) => (item?.standing === 'published' ? item.proceedings?.released : null)

/** Days on which the released text changed, with what it was from then on. */
function spans(acts: readonly ActRecord[]) {
  const found: { revision: string | null; since: Day }[] = []
  let item: ItemFacts | null = null
  for (const act of acts) {
    item = fold(item, act)
    const revision = releasedAt(item)?.revision ?? null
    if (found.at(-1)?.revision !== revision) found.push({ revision, since: dayAt(act.at) })
  }
  return found
}

/** After a silent correction nobody can tell from the record whether the old text may be seen: it is not shown again. */
const correctedSilently = (item: ItemFacts | null, after: Day) =>
  item?.proceedings?.corrections.some(({ at, visible }) => !visible && dayAt(at) > after) ?? false

export function onDay(acts: readonly ActRecord[], day: Day): OnDay {
  const then = standAt(acts.filter(({ at }) => dayAt(at) <= day))
  if (!isPublic(then, day)) return { shown: 'nothing' }
  const now = standAt(acts)
  const released = releasedAt(then)
  if (now?.standing !== 'published') return { shown: 'withheld', number: released?.number ?? 0 }
  if (!released) return { shown: 'card' }
  if (correctedSilently(now, day)) return { shown: 'withheld', number: released.number }
  const all = spans(acts)
  const at = all.findLastIndex(({ since, revision }) => since <= day && revision === released.revision)
  const { revision, number } = released
  return { shown: 'text', revision, number, since: all[at]?.since ?? day, until: all[at + 1]?.since ?? null }
}
