import { type Found, found } from '../../checks/finding.ts'

/** How much of the text is last year's (requests §4.8 14). Above four fifths the form's own question is put〔约〕. */
const tooMuch = 0.8
const enoughText = 400
const gram = 8

const bare = (text: string) => text.replace(/[^\u4e00-\u9fff]/g, '')

const grams = (text: string) => {
  const set = new Set<string>()
  for (let at = 0; at + gram <= text.length; at++) set.add(text.slice(at, at + gram))
  return set
}

/** The share of this year's text whose runs of eight characters stood in last year's. */
export function repeatedShare(text: string, previous: string): number | null {
  const [now, before] = [bare(text), bare(previous)]
  if (now.length < enoughText || before.length < enoughText) return null
  const known = grams(before)
  const own = [...grams(now)]
  return own.filter((each) => known.has(each)).length / own.length
}

export function repetition(text: string, previous: string | null): Found[] {
  const share = previous === null ? null : repeatedShare(text, previous)
  if (share === null || share <= tooMuch) return []
  const percent = Math.round(share * 100)
  const message = `正文约 ${percent}% 与上年报告相同，请核对是否据实重写。`
  return [found('S-REPEAT', 'explain', message, '条例第五十条', { actual: percent })]
}
