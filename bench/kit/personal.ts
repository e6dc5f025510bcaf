import { writeXlsx } from 'hucre/xlsx'
import { type Chance, chance } from '../../src/demo/random.ts'
import { docx, jpgWith, paragraph, pdfWith } from '../../src/disclosure/checks/test-kit/office.ts'
import { hasLuhnCheck, isIdentityNumber } from '../../src/law/personal-numbers.ts'
import { typeset } from '../../src/papers/typesetter.ts'

/** A made corpus of personal data: numbers that nobody has, in the sentences and files in which such numbers leak. */

export type Kind = 'identityNumber' | 'mobile' | 'bankCard'
export type Case = { kind: Kind; text: string; written: string; carrier: Carrier }
export const carriers = [
  '正文',
  'Word',
  'Word 批注',
  'Word 修订',
  'Excel',
  'Excel 隐藏表',
  'PDF',
  'PDF 批注',
  'EXIF',
] as const
export type Carrier = (typeof carriers)[number]

const pad = (value: number, width: number) => String(value).padStart(width, '0')
const lastOf = (head: string, figures: string, right: (number: string) => boolean) =>
  head + [...figures].find((last) => right(head + last))

function identity(by: Chance): string {
  const area = by.pick(['350205', '110105', '441700', '320829', '653226', '510104'])
  const day = `${by.between(1935, 2019)}${pad(by.between(1, 12), 2)}${pad(by.between(1, 28), 2)}`
  return lastOf(`${area}${day}${pad(by.below(1000), 3)}`, '0123456789X', isIdentityNumber)
}
const mobile = (by: Chance) => `1${by.between(3, 9)}${pad(by.below(1_000_000_000), 9)}`
function card(by: Chance): string {
  const length = by.pick([16, 17, 18, 19])
  const head = `62${pad(by.below(10_000), 4)}${Array.from({ length: length - 7 }, () => by.below(10)).join('')}`
  return lastOf(head, '0123456789', hasLuhnCheck)
}

const wide = (text: string) => text.replace(/[0-9X]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
const grouped = (text: string, sizes: readonly number[], gap: string) => {
  const parts: string[] = []
  let at = 0
  for (const size of sizes) {
    if (at >= text.length) break
    parts.push(text.slice(at, at + size))
    at += size
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts.join(gap)
}

const groups: Record<Kind, readonly number[]> = {
  identityNumber: [6, 8, 4],
  mobile: [3, 4, 4],
  bankCard: [4, 4, 4, 4, 3],
}
/** As people write them: mostly plain. */
function asWritten(by: Chance, kind: Kind, number: string): string {
  const way = by.below(20)
  if (way === 0) return wide(number)
  if (way <= 2) return grouped(number, groups[kind], ' ')
  if (way === 3) return grouped(number, groups[kind], '-')
  if (way === 4) return grouped(number, groups[kind], '\u200b')
  if (way === 5 && kind === 'identityNumber') return number.toLowerCase()
  return number
}

const sentences: Record<Kind, readonly string[]> = {
  identityNumber: [
    '申请人王某某，身份证号：#。',
    '户主李某某（#）已领取补助',
    '#',
    '经核实，陈某（公民身份号码#）符合条件',
    '序号3 张某 女 # 低保',
  ],
  mobile: ['联系人：林某，电话#', '请致电#咨询', '#', '手机号码#（微信同号）', '王某某 # 海沧街道'],
  bankCard: ['开户行：某银行，账号#', '补助款汇入#', '#', '一卡通卡号：#，户名林某', '银行卡号 #'],
}
const makers = { identityNumber: identity, mobile, bankCard: card }

export function madeCases(count: number, seed = 20260101): Case[] {
  const by = chance(seed)
  return Array.from({ length: count }, (_, index) => {
    const kind = (['identityNumber', 'mobile', 'bankCard'] as const)[index % 3]!
    const carrier = carriers[Math.floor(index / 3) % carriers.length]!
    const written = asWritten(by, kind, makers[kind](by))
    return { kind, carrier, written, text: by.pick(sentences[kind]).replace('#', written) }
  })
}

const ascii = (text: string) => text.replace(/[^\x20-\x7e]/g, '')
const template = `#set page(width: 595pt, height: 842pt)
#set text(font: "Noto Serif SC")
#let paper = json(bytes(sys.inputs.paper))
#for line in paper [#line #parbreak()]`
const filler = '根据工作安排，现将有关事项通知如下，请认真抓好落实。'

/** The file in which a case is hidden; null for what stands in the body. */
export async function fileOf({ carrier, text, written }: Case): Promise<Uint8Array | null> {
  if (carrier === 'Word') return docx({ body: paragraph(filler) + paragraph(text) })
  if (carrier === 'Word 批注')
    return docx({ body: paragraph(filler), comments: `<w:comment>${paragraph(text)}</w:comment>` })
  if (carrier === 'Word 修订')
    return docx({ body: `${paragraph(filler)}<w:p><w:del><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>` })
  const rows = [
    ['姓名', '备注'],
    ['王某', text],
  ]
  if (carrier === 'Excel') return writeXlsx({ sheets: [{ name: '名单', rows }] })
  if (carrier === 'Excel 隐藏表')
    return writeXlsx({
      sheets: [
        { name: '汇总', rows: [['合计', 1]] },
        { name: '底稿', rows, hidden: true },
      ],
    })
  if (carrier === 'PDF') return typeset(template, [filler, text])
  if (carrier === 'PDF 批注') return pdfWith('See the note on this page.', { note: ascii(written) || '1' })
  if (carrier === 'EXIF') return jpgWith({ artist: text })
  return null
}
/** Type-1 strings of a made note hold no full-width figures; a typesetter loses letters beside invisible ones. */
export const possible = ({ carrier, written }: Case) =>
  carrier === 'PDF 批注' ? ascii(written) === written : carrier !== 'PDF' || !written.includes('\u200b')
