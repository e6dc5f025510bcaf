import type { Hit, TextRule } from '../rule.ts'

/** A law's title in 《》 that is one character off: neighbours are found by leaving one character out. */

const quoted = /《([^《》\n]{3,60})》/g
const kinds = /(?:法|条[例列]|规定|办法|决定|规则|细则|典)$/
const least = 4

const core = (title: string) =>
  title
    .replace(/\s/g, '')
    .replace(/^中华人民共和国/, '')
    .replace(/[(（][^()（）]*[)）]$/, '')

function* without(word: string) {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}

type Index = { known: ReadonlySet<string>; near: ReadonlyMap<string, string> }
const indexes = new WeakMap<readonly string[], Index>()
function indexOf(laws: readonly string[]): Index {
  const made = indexes.get(laws)
  if (made) return made
  const known = new Set(laws.map(core))
  const near = new Map<string, string>()
  for (const law of known) {
    if (law.length < least) continue
    near.set(law, law)
    for (const shorter of without(law)) if (!near.has(shorter)) near.set(shorter, law)
  }
  const index = { known, near }
  indexes.set(laws, index)
  return index
}

/** One character more, one fewer, or one for another; two that changed places. */
function nearest(title: string, { near }: Index): string | null {
  const fewer = near.get(title)
  if (fewer) return fewer
  for (const shorter of without(title)) {
    const law = near.get(shorter)
    if (law && Math.abs(law.length - title.length) <= 1) return law
  }
  return null
}

/** One character for another, one more or one fewer, or two that changed places. */
function isOneStep(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let [head, tail] = [0, 0]
  while (head < shorter && a[head] === b[head]) head += 1
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const [inA, inB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  return (inA.length <= 1 && inB.length <= 1) || (inA.length === 2 && inA === [...inB].reverse().join(''))
}

/** 《盐业管理条例》 is no slip for 《物业管理条例》: what a title begins with tells what it is of. */
const isSlip = (title: string, law: string) => title.length >= 5 && title[0] === law[0] && isOneStep(title, law)

export const lawNames: TextRule = (text, { site }) => {
  const index = indexOf(site.laws)
  return [...text.matchAll(quoted)].flatMap(({ 0: found, 1: title, index: at }): Hit[] => {
    const name = core(title!)
    if (!kinds.test(name) || name.length < least || index.known.has(name)) return []
    const law = nearest(name, index)
    if (law === null || !isSlip(name, law)) return []
    const from = at + 1
    const message = `没有名为“${title}”的法律法规，最接近的是《${law}》`
    const range = { from, to: from + found.length - 2, suggestion: law }
    return [{ rule: 'lawName', severity: 'confirm', message, ...range }]
  })
}
