import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { letterDocx, letterPdf } from '../../papers/index.ts'
import { hasValidator, ooxmlErrors } from '../../papers/test-kit/ooxml.ts'
import { readPdfFacts } from '../../papers/test-kit/read-pdf.ts'
import { compose, type Letter } from './compose.ts'
import { kindOf, letterKinds } from './kinds.ts'
import { sampleCase } from './sample-case.ts'

/** Written papers opened again by readers that share nothing with the writers: what the law asks for is in both. */

const letterOf = (id: string): Letter => {
  const kind = kindOf(id)
  return compose(kind, sampleCase(kind), kind.words, kind.series ? '海财依复〔2026〕3号' : null).letter
}

/** Line breaks, numbers of pages and the spaces that justification makes are not what is read for. */
const bare = (text: string) => text.replace(/—\s*\d+\s*—/g, '').replace(/\s/g, '')
const day = (text: string) =>
  text.replace(/(\d{4})-(\d\d)-(\d\d)/, (_, year, month, date) => `${year}年${Number(month)}月${Number(date)}日`)
const wanted = ({ elements }: Letter) => Object.values(elements).flatMap((text) => day(text).split('\n').map(bare))

describe.each(letterKinds.map(({ id }) => id))('%s', (id) => {
  const letter = letterOf(id)

  test('PDF 重新打开，每一项必备要素都在，符合 PDF/UA', async () => {
    const { pages, claims, title, lang } = await readPdfFacts(await letterPdf(letter))
    const read = bare(pages.map((page) => page.words.map(({ text }) => text).join('')).join(''))
    for (const each of wanted(letter).filter((text) => !text.includes(bare(letter.organ)))) expect(read).toContain(each)
    expect(read).toContain(bare(letter.organ))
    expect([title, lang]).toEqual([letter.title, 'zh-CN'])
    expect(claims).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test.runIf(hasValidator)('Word 合乎 OOXML，打开不用修复', async () => {
    expect(await ooxmlErrors(await letterDocx(letter), 'docx')).toEqual([])
  })

  test('Word 重新打开，每一项必备要素都在', async () => {
    const buffer = Buffer.from(await letterDocx(letter))
    const read = bare((await mammoth.extractRawText({ buffer })).value)
    for (const each of wanted(letter).filter((text) => !text.includes(bare(letter.organ)))) expect(read).toContain(each)
    expect(read).toContain(bare(letter.organ))
  })
})

test('救济告知在 PDF 里一字不差', async () => {
  const letter = letterOf('reply.DENY_PROCESS')
  const { pages } = await readPdfFacts(await letterPdf(letter))
  const read = bare(pages.map((page) => page.words.map(({ text }) => text).join('')).join(''))
  expect(read).toContain(bare(letter.elements.救济告知 ?? ''))
})

test.runIf(hasValidator)('不是 Word 的，检验说得出来', async () => {
  expect(await ooxmlErrors(new TextEncoder().encode('不是文档'), 'docx')).not.toEqual([])
})
