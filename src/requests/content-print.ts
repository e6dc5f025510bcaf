/** How alike two applications are in what they ask for: a sign for a person to look, never a decision (条例§36（六）, §44). */

/** What nearly every application says, and what therefore tells nothing about it. */
const commonplace =
  /依申请公开|政府信息公开|政府信息|申请公开|申请获取|公开申请|请求公开|本人申请|请提供|希望获取|相关|有关|关于|以及|的|等|贵局|贵单位|贵机关|本人|申请/g
const notWords = /[^\p{Script=Han}\p{L}\p{N}]+/gu

const letters = (text: string) => text.replace(commonplace, ' ').split(notWords).filter(Boolean)

/** Pairs of neighbouring characters: Chinese without a dictionary. Numbers and Latin words stay whole. */
function pairsOf(text: string): string[] {
  return letters(text).flatMap((run) => {
    if (/^[\p{N}a-z]+$/iu.test(run) || run.length < 2) return [run]
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
  })
}

const bits = 64n
const whole = (1n << bits) - 1n
/** FNV-1a. */
const hashOf = (word: string) => {
  let hash = 0xcbf29ce484222325n
  for (const letter of word) hash = ((hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n) & whole
  return hash ^ (hash >> 29n)
}

/** 64 bits in hex, near when the contents are near (Charikar's simhash over pairs of characters). */
export function contentPrint(text: string): string {
  const weights = new Array<number>(Number(bits)).fill(0)
  for (const pair of new Set(pairsOf(text))) {
    const hash = hashOf(pair)
    weights.forEach((weight, bit) => {
      weights[bit] = weight + ((hash >> BigInt(bit)) & 1n ? 1 : -1)
    })
  }
  const print = weights.reduce((sum, weight, bit) => (weight > 0 ? sum | (1n << BigInt(bit)) : sum), 0n)
  return print.toString(16).padStart(16, '0')
}

export type Likeness = { share: number; words: string[] }

/** Of the shorter one's pairs, how many stand in the other; and the longest stretches they have in common. */
export function likeness(one: string, other: string): Likeness {
  const [a, b] = [new Set(pairsOf(one)), new Set(pairsOf(other))]
  const least = Math.min(a.size, b.size)
  if (least === 0) return { share: 0, words: [] }
  const shared = [...a].filter((pair) => b.has(pair)).length
  return { share: shared / least, words: stretches(one, other) }
}

const most = 5
const shortest = 3

/** Stretches of at least three characters that stand in both, the longest first. */
function stretches(one: string, other: string): string[] {
  const found: string[] = []
  for (const run of letters(one)) {
    for (let at = 0; at + shortest <= run.length; ) {
      let end = at + shortest
      if (!other.includes(run.slice(at, end))) {
        at += 1
        continue
      }
      while (end < run.length && other.includes(run.slice(at, end + 1))) end += 1
      found.push(run.slice(at, end))
      at = end
    }
  }
  return [...new Set(found)].sort((x, y) => y.length - x.length).slice(0, most)
}
