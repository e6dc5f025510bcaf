import type { ChainStep, TimelineEntry } from '../../api-types.ts'

export type Voided = { signed: TimelineEntry; by: TimelineEntry | null }

const signs = ['proof', 'review']
const voids = ['edit', 'returnDraft', 'correct', 'dropCorrection']

/** Signatures that were given and no longer stand, each with what undid it: a change of the text, or a return. */
export function voidedOf(timeline: readonly TimelineEntry[], chain: readonly ChainStep[]): Voided[] {
  const standing = new Set(chain.flatMap(({ signature }) => (signature ? [signature.at] : [])))
  // Of a former way to the page (before a correction) nothing was voided: it was released.
  const begun = timeline.findLastIndex(({ name }) => ['release', 'releaseUrgently', 'correct'].includes(name))
  const present = timeline.slice(begun + 1)
  return present
    .filter(({ name, at }) => signs.includes(name) && !standing.has(at))
    .map((signed) => ({
      signed,
      by: present.find(({ seq, name }) => seq > signed.seq && voids.includes(name)) ?? null,
    }))
}
