import { type Found, found } from '../../checks/finding.ts'
import { sentenceAt } from '../../narrative/clauses.ts'
import type { Passage } from '../../narrative/passage.ts'

/** Text taken over from another organ's report: it calls itself by turns 我街道 and 我委, or names another author. */

/** What an organ calls itself, and the names it may bear. */
const selves: Readonly<Record<string, RegExp>> = {
  我委: /委/,
  我局: /局/,
  我厅: /厅/,
  我办: /办|室|政府/,
  我街道: /街道/,
  我镇: /镇/,
  我乡: /乡/,
}
const self =
  /(?<!自)我(?:委(?![托员派])|局(?![部限])|厅|办(?![理公事结案件好])|街道|镇(?!静)|乡(?![村镇])|县|[区](?![域分间])|市(?!场))/g

/** From the widest to the narrowest; a narrower organ speaks of the wider place it lies in as 我市, 我县. */
const levels = [/省|自治区/, /市|州|盟/, /[县旗]|区/, /[镇乡]|街道/]
const finest = (name: string) => levels.findLastIndex((level) => level.test(name))

const places: Readonly<Record<string, RegExp>> = { 我县: /县/, 我区: /区/, 我市: /市/ }

function fits(said: string, organ: string): boolean {
  const own = selves[said]
  if (own) return own.test(organ)
  const at = finest(organ)
  return at < 0 || finest(said) < at || (places[said] as RegExp).test(organ)
}

type Said = { name: string; quote: string }

const selvesIn = (passages: readonly Passage[]): Said[] =>
  passages.flatMap((passage) =>
    [...passage.text.matchAll(self)].map(({ 0: name, index }) => ({ name, quote: sentenceAt(passage, index) })),
  )

const once = (all: readonly Said[]) =>
  all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index)
const quoted = (all: readonly Said[]) => [...new Set(all.map(({ quote }) => `${quote}。`))].join('\n')

function calledOtherwise(organ: string | null, passages: readonly Passage[]): Found[] {
  const said = once(selvesIn(passages))
  const organs = said.filter(({ name }) => name in selves)
  const wrong = organ ? said.filter(({ name }) => !fits(name, organ)) : organs.length > 1 ? organs : []
  if (wrong.length === 0) return []
  const names = (organs.length > 1 ? organs : wrong).map(({ name }) => `“${name}”`).join('、')
  const message = `正文自称${names}，${organ ? `与编制机关“${organ}”不一致` : '前后不一'}，请核对是否沿用了别处的文字。`
  return [found('S-SELF', 'explain', message, '条例第四十九条', { quote: quoted(wrong) })]
}

const suffix = '(?:人民政府(?:办公[厅室])?|委员会|办事处|管委会|街道|[县区市旗镇乡局厅])'
const authors = [
  new RegExp(
    `(?:本(?:年度)?报告由|现将)([\\u4e00-\\u9fff]{2,22}?${suffix})(?=20\\d\\d年|编制|政府信息公开|政务公开)`,
    'g',
  ),
  new RegExp(
    `(?:^|。|20\\d\\d年(?:度|以来)?[，,]?)([\\u4e00-\\u9fff]{2,18}?${suffix})(?=政府信息公开工作|根据|按照|编制|高度重视|以习近平|深入(?:贯彻|学习)|认真(?:贯彻|落实)|坚持以|全面贯彻|严格(?:按照|落实))`,
    'g',
  ),
]
// A name begins with a place of two or three letters: 「近年来江州市」 does not.
const begins = /^[\u4e00-\u9fff]{2,3}?(?:自治[区州县]|[省市州县区旗镇乡]|街道)/
// 「根据…」「各县区」「一是…」 begin a sentence and name nobody.
const noName =
  /^(?:现将|本报告|[各全我本该两省市县区乡镇街在由对与为以经向从将]|根据|按照|依[据托]|通过|围绕|结合|参照|针对|认真|深入|.是)|[的了和与及等]/
const roots = (name: string) =>
  [...name.matchAll(/([\u4e00-\u9fff]{2,6}?)(?:自治[区州县]|省|市|州(?![市县区])|县|区|旗|镇|乡|街道)/g)].map(
    (match) => match[1] as string,
  )

/** 沐阳县 for 沭阳县 is a slip of the pen. */
const nearly = (name: string, organ: string) =>
  roots(name).some((root) =>
    roots(organ).some(
      (own) => own.length === root.length && [...root].filter((char, index) => char !== own[index]).length === 1,
    ),
  )

/** A city's report tells of its districts; a district's speaks of its city. */
function isAnother(name: string, organ: string): boolean {
  const own = roots(organ).map((root) => root.slice(-2))
  const other = roots(name)
  if (noName.test(name) || !begins.test(name) || own.length === 0 || other.length === 0) return false
  if (other.some((root) => organ.includes(root)) || own.some((root) => name.includes(root))) return false
  if (nearly(name, organ) || finest(name) === finest(organ)) return true
  return finest(name) < finest(organ) && /(?:[局厅]|委员会|办事处)$/.test(name)
}

function otherAuthors(organ: string, passages: readonly Passage[]): Found[] {
  const named = passages.flatMap((passage) =>
    authors.flatMap((pattern) =>
      [...passage.text.matchAll(pattern)].map((match) => ({
        name: match[1] as string,
        quote: sentenceAt(passage, match.index + match[0].length - 1),
      })),
    ),
  )
  return once(named)
    .filter(({ name }) => isAnother(name, organ))
    .map(({ name, quote }, index) =>
      found(
        `S-AUTHOR-${index + 1}`,
        nearly(name, organ) ? 'hint' : 'explain',
        `这是${organ}的报告，正文以“${name}”为编制机关，请核对是否沿用了别处的文字。`,
        '条例第四十九条',
        { rule: 'S-AUTHOR', quote: `${quote}。` },
      ),
    )
}

export const authorship = (organ: string | null, passages: readonly Passage[]): Found[] => [
  ...calledOtherwise(organ, passages),
  ...(organ ? otherAuthors(organ, passages) : []),
]
