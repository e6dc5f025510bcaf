import type { WordDifference } from './api-types.ts'

/** Two texts word by word (Myers 1986), paragraph by paragraph: what a reviewer has to read is what was changed. */

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment)

/** Beyond so many changes two texts are simply two texts. */
const mostChanges = 800

type Kind = WordDifference['kind']
type Edit = { kind: Kind; value: string }

/** The furthest reached on each diagonal, step by step; null: too different. */
function traces(a: readonly string[], b: readonly string[]): Map<number, number>[] | null {
  const reached = new Map([[1, 0]])
  const kept: Map<number, number>[] = []
  for (let d = 0; d <= Math.min(a.length + b.length, mostChanges); d++) {
    kept.push(new Map(reached))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1))
      let x = down ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      reached.set(k, x)
      if (x >= a.length && x - k >= b.length) return kept
    }
  }
  return null
}

function edits(a: readonly string[], b: readonly string[]): Edit[] {
  const kept = traces(a, b)
  if (!kept)
    return [
      ...a.map((value): Edit => ({ kind: 'removed', value })),
      ...b.map((value): Edit => ({ kind: 'added', value })),
    ]
  const back: Edit[] = []
  let [x, y] = [a.length, b.length]
  for (let d = kept.length - 1; d >= 0; d--) {
    const reached = kept[d]!
    const k = x - y
    const down = k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1))
    const before = down ? k + 1 : k - 1
    const fromX = reached.get(before) ?? 0
    const fromY = fromX - before
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0) && (x > fromX + (down ? 0 : 1) || d === 0)) {
      x -= 1
      y -= 1
      back.push({ kind: 'same', value: a[x]! })
    }
    if (d === 0) break
    if (down) back.push({ kind: 'added', value: b[--y]! })
    else back.push({ kind: 'removed', value: a[--x]! })
  }
  return back.reverse()
}

const joined = (all: readonly Edit[]): WordDifference[] =>
  all.reduce<WordDifference[]>((done, { kind, value }) => {
    const last = done.at(-1)
    if (last?.kind === kind) last.text += value
    else done.push({ kind, text: value })
    return done
  }, [])

export const wordDifferences = (left: string, right: string): WordDifference[] =>
  joined(edits(wordsOf(left), wordsOf(right)))

const lines = (text: string) => (text === '' ? [] : text.split('\n'))

/** Unchanged paragraphs as they are; where some were replaced by others, they are read against each other by words. */
export function paragraphDifferences(left: string, right: string): WordDifference[][] {
  const done: WordDifference[][] = []
  let [removed, added]: [string[], string[]] = [[], []]
  const settle = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++)
      done.push(wordDifferences(removed[at] ?? '', added[at] ?? ''))
    removed = []
    added = []
  }
  for (const { kind, value } of edits(lines(left), lines(right))) {
    if (kind === 'removed') removed.push(value)
    else if (kind === 'added') added.push(value)
    else {
      settle()
      done.push([{ kind, text: value }])
    }
  }
  settle()
  return done
}
