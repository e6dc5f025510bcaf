import { bare } from '../text/normalise.ts'

/** How alike a printed label and the official one are: 1 the same words, 0 nothing in common. */

export type Named = { id: string; label: string; also?: readonly string[] }

// Below four characters a label stands inside others (其他 in 其他处理): only equality counts.
const long = 4

const bigrams = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))

function dice(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)]
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared += 1
  return (2 * shared) / (left.size + right.size)
}

function alike(printed: string, official: string): number {
  if (printed === '') return 0
  if (printed === official) return 1
  if (official.length < long) return 0
  if (printed.includes(official)) return 0.9
  // A line of a label broken over several.
  if (printed.length >= long && official.includes(printed)) return 0.75
  const similarity = dice(printed, official)
  return similarity >= 0.55 ? similarity * 0.9 : 0
}

const cores = new Map<Named, string[]>()
const coresOf = (named: Named): string[] => {
  const known = cores.get(named)
  if (known) return known
  const made = [named.label, ...(named.also ?? [])].map(bare)
  cores.set(named, made)
  return made
}

// Offices print the same labels: what was measured once need not be measured again, up to a bound.
const measured = new Map<Named, Map<string, number>>()
const mostMeasured = 2_000

export function likeness(printed: string, named: Named): number {
  const known = measured.get(named) ?? new Map<string, number>()
  const before = known.get(printed)
  if (before !== undefined) return before
  const like = Math.max(...coresOf(named).map((core) => alike(printed, core)))
  if (known.size >= mostMeasured) known.clear()
  measured.set(named, known.set(printed, like))
  return like
}

/** Does running text, with the label somewhere in its broken lines, contain it? */
export const contains = (text: string, named: Named): boolean =>
  coresOf(named).some((core) => core.length >= long && text.includes(core))
