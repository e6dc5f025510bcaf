import type { Source } from '../source.ts'
import { Unreadable } from '../source.ts'
import { positionedRows, type Word } from './positioned.ts'

/** PDF with text. pdfjs reads it without running scripts, fetching anything or drawing. */

const mostPages = 200
// A page of text has hundreds of letters; a scan has none, or a watermark.
const textOfAPage = 20

type Item = { str: string; transform: number[]; width: number; height: number }

export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const document = await task.promise.catch((error: unknown) => {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new Unreadable(locked ? 'PDF 设有密码，请先去除密码' : 'PDF 已损坏或者不完整，打不开')
  })
  try {
    if (document.numPages > mostPages)
      throw new Unreadable(`PDF 有 ${document.numPages} 页，超过 ${mostPages} 页，不像是年度报告`)
    const words: Word[] = []
    for (let page = 1; page <= document.numPages; page++) words.push(...(await wordsOf(document, page)))
    const letters = words.reduce((sum, { text }) => sum + text.trim().length, 0)
    if (letters < textOfAPage * document.numPages) {
      throw new Unreadable('这是扫描件（页面是图片，没有文字），请提供文字版，或先做文字识别')
    }
    return { container: 'pdf', wrapped: true, title: null, rows: positionedRows(words) }
  } finally {
    await task.destroy()
  }
}

type Document = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs')['getDocument']>['promise']>

async function wordsOf(document: Document, number: number): Promise<Word[]> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const tall = page.view[3] ?? 0
  const words = (items as Item[]).flatMap((item): Word[] => {
    if (!item.str || item.str.trim() === '') return []
    const [, , , scale = 0, x = 0, y = 0] = item.transform
    const height = item.height || Math.abs(scale)
    return [{ text: item.str, x, y: tall - y - height, width: item.width, height, page: number }]
  })
  page.cleanup()
  return words
}
