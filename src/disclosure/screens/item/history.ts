import type { ItemCase, TimelineEntry, VersionRow } from '../../api-types.ts'

/** Drafts save themselves every few seconds: what is told is what a person did, not each save. */

export type Told = TimelineEntry & { times: number }

/** Saves of one person in a row are one line; it stands where the last of them stood. */
export function toldOf(timeline: readonly TimelineEntry[]): Told[] {
  const told: Told[] = []
  for (const entry of timeline) {
    const last = told.at(-1)
    const goesOn = last?.name === 'edit' && entry.name === 'edit' && last.by === entry.by && entry.said.length === 0
    const times = goesOn ? last.times + 1 : 1
    if (goesOn) told.pop()
    told.push({ ...entry, times })
  }
  return told
}

const turns = ['submit', 'proof', 'review', 'returnDraft', 'release', 'releaseUrgently', 'correct']

/**
 * What a reader has to look at is what was changed since others last had it in hand: before that act the older version,
 * after it the newest. While it is public, what the public sees is the older one.
 */
export function usualPair({ versions, timeline }: Pick<ItemCase, 'versions' | 'timeline'>): [string, string] | null {
  const sorted = versions.toSorted((a, b) => a.number - b.number)
  const [first, last] = [sorted.at(0), sorted.at(-1)]
  if (!first || !last || first === last) return null
  const shown = sorted.find(({ current }) => current)
  if (shown && shown !== last) return [shown.revision, last.revision]
  const turn = timeline.findLast(({ name, at }) => turns.includes(name) && at < last.madeAt)
  const before = sorted.findLast(({ madeAt }) => turn !== undefined && madeAt <= turn.at) ?? first
  return [before.revision, last.revision]
}

/** The newest and what the public sees stand open, the rest is folded away. */
export function foldedVersions(
  versions: readonly VersionRow[],
  open = 4,
): { shown: VersionRow[]; folded: VersionRow[] } {
  const newest = versions.toSorted((a, b) => b.number - a.number)
  const shown = newest.filter(({ current }, index) => index < open || current)
  return { shown, folded: newest.filter((row) => !shown.includes(row)) }
}
