/** How much of a work is the policy's own words (INT-07): its runs of 13 characters that stand in the policy too. */

export const run = 13

/** Only what is read counts: spaces, punctuation and width make no difference. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

function* runsOf(text: string) {
  for (let at = 0; at + run <= text.length; at += 1) yield text.slice(at, at + run)
}

/** From 0 to 1; null where the work is too short to say. */
export function overlap(work: string, policy: string): number | null {
  const said = letters(work)
  if (said.length < run * 4) return null
  const known = new Set(runsOf(letters(policy)))
  let copied = 0
  for (const each of runsOf(said)) if (known.has(each)) copied += 1
  return copied / (said.length - run + 1)
}
