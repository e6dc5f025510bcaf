import type { Hit, TextRule } from '../rule.ts'

/** Words and marks written twice. */

const marks =
  /(?<![目标])的的(?!确|士)|(?<!为)了了(?!解)|和和(?![美睦善气平])|(?<![参赠授付给])与与|(?<![行作人认以视称成])为为|(?<![针比])对对(?![碰口手方策外内])|，，|。。(?!。)|、、|；；|，。|。，|、，|，、|：：|（（|））|《《|》》/g
const twice = /([\u4e00-\u9fff]{2,6})\1/gu
/** Figures of speech, and words that are made of doubles. */
const speech =
  /^(?:[一二三四五六七八九十百千〇零]+|(?:逐.|一.*|每.*|大.|越.|边.|年.|月.|日.|层.|常.|人.|点.|步.|条.|个.|件.|天.|处.|户.|村.|项.|时.|事.|家.|.着)+)$/
const idle =
  /^(?:恭喜|研究|讨论|商量|学习|锻炼|规定|代表|保管|建共|权同|考虑|休息|检查|打扫|介绍|认识|哈哈|干干|整理|放松|了解|体验)$/

/** A text of nothing but doubled words is told by its beginning. */
const most = 2_000

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** 「利用信用信息」 repeats letters and no word: the halves of a doubled word begin and end where words do. */
function betweenWords(text: string, at: number, length: number): boolean {
  const from = Math.max(0, at - 12)
  const part = text.slice(from, at + length + 12)
  const edges = new Set([...words.segment(part)].map(({ index }) => from + index))
  return edges.has(at) && edges.has(at + length / 2) && (edges.has(at + length) || at + length >= text.length)
}

/** A row of one character is drawn, not written. */
const single = /^(.)\1+$/u

export const repeats: TextRule = (text) => {
  const hit = (found: string, from: number, message: string, suggestion: string): Hit => ({
    rule: 'repeat',
    severity: 'confirm',
    from,
    to: from + found.length,
    message,
    suggestion,
  })
  const doubled = [...text.matchAll(twice)]
    .slice(0, most)
    .filter(
      ({ 0: found, 1: word, index }) =>
        !single.test(found) && !speech.test(found) && !idle.test(word!) && betweenWords(text, index, found.length),
    )
    .map(({ 0: found, 1: word, index }) => hit(found, index, `“${word}”写了两遍`, word!))
  const marked = [...text.matchAll(marks)].map(({ 0: found, index }) =>
    hit(found, index, /[\u4e00-\u9fff]/.test(found) ? `“${found[0]}”写了两遍` : '标点重复', found[0]!),
  )
  return [...doubled, ...marked]
}
