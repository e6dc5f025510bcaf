/** The words of a document in their order: 编, 章, 节, 条 (规章制定程序条例§7; 立法法§65), each with an address of its own. */

export const levels = ['part', 'chapter', 'section', 'article', 'heading'] as const
export type Level = (typeof levels)[number]

/** `label`: 「第五条」; `title`: of a chapter; `paragraphs`: its 款 and what stands below them. */
export type Unit = { level: Level; anchor: string; label: string; title: string; paragraphs: string[] }
export type Structure = {
  /** What stands before the first chapter or article: the notice, the title, whom it is written to. */
  preamble: string[]
  units: Unit[]
}

const digits = '零一二三四五六七八九'
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 一百二十三 → 123; null for what is no number. */
export function chineseNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  let [total, digit] = [0, 0]
  for (const letter of text.replace(/〇/g, '零').replace(/两/g, '二')) {
    const scale = scales[letter]
    if (scale) {
      total += (digit || 1) * scale
      digit = 0
    } else {
      digit = digits.indexOf(letter)
      if (digit < 0) return null
    }
  }
  return total + digit
}

const number = '([〇零一二两三四五六七八九十百千]{1,7}|\\d{1,4})'
const unit = new RegExp(
  `^第\\s*${number}\\s*(编|章|节|条)(?:之${number})?(?=$|[\\s　：:，。“《（(]|\\p{Script=Han})`,
  'u',
)
const headed = /^([一二三四五六七八九十]{1,3})、(?=.)/
const levelOf: Readonly<Record<string, Level>> = { 编: 'part', 章: 'chapter', 节: 'section', 条: 'article' }
const letterOf: Readonly<Record<Level, string>> = { part: 'b', chapter: 'c', section: 's', article: 'a', heading: 'h' }

type Read = { level: Level; label: string; own: string; rest: string }

function readUnit(line: string): Read | null {
  const found = unit.exec(line)
  if (!found) return null
  const level = levelOf[found[2]!]!
  const [n, further] = [chineseNumber(found[1]!), found[3] ? chineseNumber(found[3]) : null]
  const rest = line.slice(found[0].length).replace(/^[\s　：:]+/, '')
  // 「第五条规定的……」 at the head of a paragraph speaks of an article and is none.
  if (level === 'article' && /^(?:第.{1,4}款)?(?:的?规定|所称|所列)/.test(rest)) return null
  return {
    level,
    label: found[0].replace(/[\s　]/g, ''),
    own: `${letterOf[level]}${n}${further ? `-${further}` : ''}`,
    rest,
  }
}

/** A section's number begins anew in each chapter; articles run through. */
function addresses() {
  const used = new Map<string, number>()
  let chapter = ''
  return ({ level, own }: Pick<Read, 'level' | 'own'>) => {
    if (level === 'chapter') chapter = own
    const wanted = level === 'section' && chapter ? `${chapter}-${own}` : own
    const times = (used.get(wanted) ?? 0) + 1
    used.set(wanted, times)
    return times === 1 ? wanted : `${wanted}-x${times}`
  }
}

const tidy = (line: string) => line.replace(/[\s　]+/g, ' ').trim()

/** Lines as they were typed or read from Word. A document without articles is told apart by 一、 二、 三、. */
export function readStructure(lines: readonly string[]): Structure {
  const kept = lines.map(tidy).filter((line) => line !== '')
  const hasArticles = kept.some((line) => readUnit(line)?.level === 'article')
  const at = addresses()
  const structure: Structure = { preamble: [], units: [] }
  let headings = 0
  for (const line of kept) {
    const read = readUnit(line)
    const heading = hasArticles ? null : headed.exec(line)
    if (read) structure.units.push(unitOf(read, at(read)))
    else if (heading) {
      headings += 1
      const words = line.slice(heading[0].length).trim()
      // A whole sentence is no title: the number stands before it as before an article.
      const [title, paragraphs] = /[。；]$/.test(words) ? ['', [words]] : [words, []]
      const own = { level: 'heading', own: `h${headings}` } as const
      structure.units.push({ level: 'heading', anchor: at(own), label: `${heading[1]}、`, title, paragraphs })
    } else (structure.units.at(-1)?.paragraphs ?? structure.preamble).push(line)
  }
  return structure
}

const unitOf = ({ level, label, rest }: Read, anchor: string): Unit =>
  level === 'article'
    ? { level, anchor, label, title: '', paragraphs: rest === '' ? [] : [rest] }
    : { level, anchor, label, title: rest, paragraphs: [] }

const isItem = (paragraph: string) => /^[（(][一二三四五六七八九十\d]+[）)]/.test(paragraph)

/** 款 are counted, the 项 below them are not: 「第五条第二款」 is #a5-p2. */
export function paragraphAnchors({ anchor, level, paragraphs }: Unit): (string | null)[] {
  let n = 0
  return paragraphs.map((paragraph) => {
    if (level !== 'article' || isItem(paragraph)) return null
    n += 1
    return n === 1 ? null : `${anchor}-p${n}`
  })
}

/** All its words, a line each: what the search reads and the hash is made of. */
export const plainOf = ({ preamble, units }: Structure): string =>
  [
    ...preamble,
    ...units.flatMap(({ level, label, title, paragraphs: [first = '', ...rest] }) => {
      if (level === 'article') return [`${label} ${first}`.trim(), ...rest]
      if (level === 'heading')
        return title ? [`${label}${title}`, first, ...rest].filter(Boolean) : [`${label}${first}`, ...rest]
      return [`${label} ${title}`.trim(), ...[first, ...rest].filter(Boolean)]
    }),
  ].join('\n')

export const articleCount = ({ units }: Structure) => units.filter(({ level }) => level === 'article').length
