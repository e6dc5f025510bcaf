import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Needle } from './needles.ts'
import { Unpaintable } from './pdfium.ts'

/** What a PDF carries beside its pages, and its text, read by pdf.js: another reader than the one that paints. */

type Strings = { str?: string } | null | undefined
type Annotation = Record<string, unknown> & { contentsObj?: Strings; titleObj?: Strings; richText?: Strings }

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
type Task = Awaited<ReturnType<typeof open>>
type Pdf = Awaited<Task['promise']>

export async function withPdf<T>(bytes: Uint8Array, work: (pdf: Pdf) => Promise<T>): Promise<T> {
  const task = await open(bytes)
  try {
    const pdf = await task.promise.catch(() => {
      throw new Unpaintable('PDF 不合规范，读不出其中的附加信息；请用阅读软件另存后再试')
    })
    return await work(pdf)
  } finally {
    await task.destroy()
  }
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : []

const spoken = ['fieldValue', 'defaultFieldValue', 'alternativeText', 'url', 'unsafeUrl', 'textContent', 'exportValue']
export const wordsOf = (annotation: Annotation): string[] => [
  ...[annotation.contentsObj, annotation.titleObj, annotation.richText].flatMap((each) => each?.str ?? []),
  ...spoken.flatMap((key) => strings(annotation[key])),
]

export async function annotationsOf(pdf: Pdf): Promise<{ page: number; annotation: Annotation }[]> {
  const all: { page: number; annotation: Annotation }[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const found = (await (await pdf.getPage(page)).getAnnotations()) as Annotation[]
    all.push(...found.map((annotation) => ({ page, annotation })))
  }
  return all
}

/** Which program wrote it and when: not content. */
const notContent = new Set([
  'Producer',
  'Creator',
  'CreationDate',
  'ModDate',
  'Trapped',
  'PDFFormatVersion',
  'Language',
])
const codes =
  /^(\d{4}-\d\d-\d\dT[\d:.Z+-]+|(uuid|xmp\.\w+):.*|[a-z]{2}-[a-z]{2}|application\/pdf|https?:\/\/(www\.w3|ns\.adobe|purl|www\.aiim).*)$/i

/** What every XMP packet says of itself, whoever wrote it: its wrapper, its languages, its own numbers. */
const wrapper = /<\?xpacket.*?\?>|\s(xmlns(:\w+)?|x:xmptk|xml:lang)="[^"]*"|<((xmpMM|xmpTPg):\w+)[^>]*>[^<]*<\/\3>/gs

type Metadata = { getRaw?(): string } | null
function texts(info: Record<string, unknown>, metadata: Metadata): string[] {
  const custom = info.Custom && typeof info.Custom === 'object' ? Object.values(info.Custom) : []
  const named = Object.entries(info).flatMap(([key, value]) => (notContent.has(key) ? [] : strings(value)))
  const raw = (metadata?.getRaw?.() ?? '').replace(wrapper, '')
  const programs = strings([info.Producer, info.Creator])
  const written = [...raw.matchAll(/>([^<>]+)</g), ...raw.matchAll(/="([^"]+)"/g)].map(([, text]) => text!.trim())
  return [...named, ...strings(custom), ...written].filter((text) => !codes.test(text) && !programs.includes(text))
}

export async function metadataOf(pdf: Pdf): Promise<string[]> {
  const { info, metadata } = await pdf.getMetadata()
  return texts(info as Record<string, unknown>, metadata as unknown as Metadata)
}

type Outline = { title?: string; items?: Outline[] }
const titles = (items: readonly Outline[]): string[] =>
  items.flatMap(({ title, items: below }) => [title ?? '', ...titles(below ?? [])])

/** Everything that a copy made of pictures leaves behind besides what was covered. */
export const carriedBy = (bytes: Uint8Array): Promise<Needle[]> =>
  withPdf(bytes, async (pdf) => {
    const annotations = (await annotationsOf(pdf)).flatMap(({ page, annotation }) =>
      wordsOf(annotation).map((text) => ({ page, text })),
    )
    const attachments = Object.values((await pdf.getAttachments()) ?? {}) as {
      filename?: string
      description?: string
    }[]
    const whole = [
      ...(await metadataOf(pdf)),
      ...titles(((await pdf.getOutline()) as Outline[] | null) ?? []),
      ...attachments.flatMap(({ filename, description }) => [filename ?? '', description ?? '']),
    ]
    return [...annotations, ...whole.map((text) => ({ page: null, text }))]
  })

/** The text of each page as a reader would copy it. */
export async function textOf(pdf: Pdf): Promise<string[]> {
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join('\n'))
    page.cleanup()
  }
  return pages
}
