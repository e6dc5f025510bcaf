import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Scroll, Unreadable } from './scroll.ts'

/** PDF by pdf.js, without running, drawing or fetching: words by page, notes, properties, files inside. */

const mostPages = 2_000
/** A page of text has hundreds of letters; a scan has none, or a watermark. */
const textOfAPage = 20

// Tables for the encodings that old Chinese papers name and do not bring.
const encodings = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/')

async function open(bytes: Uint8Array) {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: encodings,
    cMapPacked: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
}
type Pdf = Awaited<Awaited<ReturnType<typeof open>>['promise']>

async function readPages(pdf: Pdf, scroll: Scroll): Promise<void> {
  let letters = 0
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    scroll.plain.at(`第 ${number} 页`)
    scroll.plain.put(`${words}\n`)
    letters += words.trim().length
    await readNotes(page, number, scroll)
    page.cleanup()
  }
  if (letters < textOfAPage * Math.min(pdf.numPages, mostPages))
    scroll.problem(
      'noText',
      'confirm',
      '这是扫描件（页面是图片，没有文字），无法自动检查，请人工核对个人信息；也请尽量提供文字版',
    )
}

type Said = { str?: string } | undefined
async function readNotes(page: Awaited<ReturnType<Pdf['getPage']>>, number: number, scroll: Scroll): Promise<void> {
  for (const note of (await page.getAnnotations()) as Record<string, unknown>[]) {
    const words = [note.contentsObj as Said, note.titleObj as Said].map((each) => each?.str ?? '').join(' ')
    for (const each of [words, note.fieldValue, note.url])
      if (typeof each === 'string') scroll.aside(`第 ${number} 页的批注或表单`, each)
    if (words.trim() !== '') scroll.problem('comments', 'confirm', '有批注，请删除全部批注后再上传')
  }
}

const programs = /^(?:Producer|Creator|CreationDate|ModDate|PDFFormatVersion|Language|Trapped|Is\w+|EncryptFilterName)$/
async function readInfo(pdf: Pdf, scroll: Scroll): Promise<void> {
  const { info, metadata } = await pdf.getMetadata()
  const all = info as Record<string, unknown>
  const custom = (all.Custom ?? {}) as Record<string, unknown>
  for (const [name, value] of [...Object.entries(all), ...Object.entries(custom)])
    if (typeof value === 'string' && !programs.test(name)) scroll.aside(`文件属性“${name}”`, value)
  if (typeof all.Author === 'string' && all.Author.trim() !== '')
    scroll.problem('fileProperties', 'hint', `文件属性里留有作者“${all.Author.slice(0, 20)}”`)
  const raw = (metadata as unknown as { getRaw?(): string } | null)?.getRaw?.() ?? ''
  scroll.aside(
    '文件属性',
    [...raw.matchAll(/>([^<>]*[\u4e00-\u9fff@\d][^<>]*)</g)].map(([, words]) => words!).join(' '),
  )
  if (all.EncryptFilterName)
    scroll.problem('locked', 'confirm', 'PDF 设有权限限制，公众可能不能复制、打印，请去除后再上传')
}

export type Inside = { name: string; bytes: Uint8Array }

async function filesIn(pdf: Pdf): Promise<Inside[]> {
  const all = Object.values((await pdf.getAttachments()) ?? {}) as { filename?: string; content?: Uint8Array }[]
  return all.slice(0, 50).map(({ filename = '', content }) => ({ name: filename, bytes: content ?? new Uint8Array() }))
}

export async function readPdf(bytes: Uint8Array, scroll: Scroll): Promise<Inside[]> {
  const task = await open(bytes)
  try {
    const pdf = await task.promise.catch((error: unknown) => {
      const locked = error instanceof Error && error.name === 'PasswordException'
      throw new Unreadable(locked ? 'PDF 设有密码，无法检查，请去除密码后再上传' : 'PDF 已损坏或者不完整，打不开')
    })
    await readPages(pdf, scroll)
    await readInfo(pdf, scroll)
    if (await pdf.getJSActions()) scroll.problem('macro', 'block', 'PDF 里带有脚本，请用阅读软件另存后再上传')
    return await filesIn(pdf)
  } finally {
    await task.destroy()
  }
}
