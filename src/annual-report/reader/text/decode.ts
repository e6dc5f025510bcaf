import { type CodePage, encode } from './code-pages.ts'

/** Bytes to text, whatever wrote them; and text that somebody else already decoded wrongly, repaired. */

export type Decoded = { text: string; encoding: string; repaired: boolean }

/** Words no annual report is without, in both scripts: the measure of a right decoding. */
const familiar = /政府|信息|公开|公開|信息內容|申请|申請|年度|报告|報告|行政|情况|情況|资讯|資訊|总计|總計/g

const score = (text: string) => (text.slice(0, 60_000).match(familiar)?.length ?? 0) - lossIn(text) / 4
const lossIn = (text: string) => text.slice(0, 60_000).match(/\ufffd/g)?.length ?? 0

const boms: readonly [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const strict = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const loose = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
  const bom = boms.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (bom) return { text: loose(bytes, bom[1]), encoding: bom[1] }
  const utf8 = strict(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  const candidates = ['gb18030', 'big5', 'utf-8', 'utf-16le'].map((encoding) => ({
    text: loose(bytes, encoding),
    encoding,
  }))
  return candidates.reduce((best, each) => (score(each.text) > score(best.text) ? each : best))
}

/** Which wrong reading happened, undone: encode as it was wrongly read, decode as it was written. */
const damages: readonly [readAs: CodePage, written: string][] = [
  ['gbk', 'utf-8'],
  ['windows-1252', 'utf-8'],
  ['windows-1252', 'gb18030'],
  ['big5', 'gb18030'],
  ['gbk', 'big5'],
  ['windows-1252', 'big5'],
  ['big5', 'utf-8'],
]

// Repair tries seven ways; a report is far shorter than this.
const mostRepaired = 1_000_000

// 政府 and 信息 as they look after each of the damages above; the characters between them are anybody's.
const looksDamaged = (text: string) =>
  text.length > 40 && text.length < mostRepaired && score(text) < 3 && /[\u0080-\uffff]{6}/.test(text)

function repair(text: string): string | null {
  const fixed = damages.map(([readAs, written]) => loose(encode(text, readAs), written))
  const best = fixed.reduce((a, b) => (score(b) > score(a) ? b : a))
  return score(best) >= 5 && score(best) > score(text) + 4 ? best : null
}

export function decode(bytes: Uint8Array): Decoded {
  const { text, encoding } = decodeBytes(bytes)
  const plain = text.replace(/^\ufeff/, '')
  const mended = looksDamaged(plain) ? repair(plain) : null
  return { text: mended ?? plain, encoding, repaired: mended !== null }
}
