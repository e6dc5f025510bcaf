import { bare } from '../text/normalise.ts'
import { contains, likeness, type Named } from './labels.ts'

/**
 * Rows of numbers against the rows the form prescribes, in order: a label beside the numbers decides, a torn-off
 * label near them helps, and where there is none the order and the count do.
 */
export type Candidate = { own: readonly string[]; near: string; full: boolean }
export type Aligned = { row: number; confidence: number } | null

const skippedRow = -1.2
const lostCandidate = { full: -2.5, broken: -0.1 }

type Scorer = (candidate: number, row: number) => { score: number; confidence: number }

/** All labels a candidate could carry, measured once. */
function scorer(candidates: readonly Candidate[], rows: readonly Named[]): Scorer {
  const labels = candidates.map(({ own }) => [...own.map(bare), bare(own.join(''))].filter((text) => text !== ''))
  const likes = labels.map((texts) => rows.map((row) => Math.max(0, ...texts.map((text) => likeness(text, row)))))
  const near = candidates.map((candidate) => bare(candidate.near))
  const best = likes.map((each) => Math.max(...each))
  return (candidate, row) => {
    const named = rows[row]
    const like = likes[candidate]?.[row] ?? 0
    const weight = candidates[candidate]?.full ? 1 : 0.4
    // An exact label is not another row's likeness, and a row without numbers or label is no row.
    if ((best[candidate] ?? 0) >= 0.85 && like < (best[candidate] ?? 0) - 0.1) return { score: -4, confidence: 0 }
    if (like >= 0.55) return { score: weight * 3 * like, confidence: like >= 0.9 ? 0.99 : 0.9 }
    if (named && contains(near[candidate] ?? '', named)) return { score: weight * 2, confidence: 0.9 }
    return { score: candidates[candidate]?.full ? 0.6 : -4, confidence: 0.7 }
  }
}

export function align(candidates: readonly Candidate[], rows: readonly Named[]): { score: number; aligned: Aligned[] } {
  const score = scorer(candidates, rows)
  const [n, m] = [candidates.length, rows.length]
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1))
  const lost = (index: number) => (candidates[index]?.full ? lostCandidate.full : lostCandidate.broken)
  const at = (i: number, j: number) => best[i]?.[j] ?? Number.NEGATIVE_INFINITY
  for (let i = n; i >= 0; i--)
    for (let j = m; j >= 0; j--) {
      if (i === n && j === m) continue
      const both = i < n && j < m ? score(i, j).score + at(i + 1, j + 1) : Number.NEGATIVE_INFINITY
      const dropped = i < n ? lost(i) + at(i + 1, j) : Number.NEGATIVE_INFINITY
      const skipped = j < m ? skippedRow + at(i, j + 1) : Number.NEGATIVE_INFINITY
      const line = best[i]
      if (line) line[j] = Math.max(both, dropped, skipped)
    }
  return { score: at(0, 0), aligned: walk(score, candidates, m, at, lost) }
}

function walk(
  score: Scorer,
  candidates: readonly Candidate[],
  m: number,
  at: (i: number, j: number) => number,
  lost: (index: number) => number,
): Aligned[] {
  const n = candidates.length
  const aligned: Aligned[] = candidates.map(() => null)
  let [i, j] = [0, 0]
  while (i < n && j <= m) {
    const here = at(i, j)
    const pair = j < m ? score(i, j) : null
    if (pair && Math.abs(here - (pair.score + at(i + 1, j + 1))) < 1e-9) {
      if (pair.score > 0) aligned[i] = { row: j, confidence: pair.confidence }
      i += 1
      j += 1
    } else if (Math.abs(here - (lost(i) + at(i + 1, j))) < 1e-9) i += 1
    else j += 1
  }
  return aligned
}
