import type { Examined, PageBoxes } from './jobs.ts'
import { lettersOf } from './letters.ts'
import { type Needle, plain } from './needles.ts'
import { annotationsOf, metadataOf, textOf, withPdf } from './pdf-facts.ts'
import {
  type Document,
  drawn,
  imageSize,
  imagesOf,
  jpegPoints,
  type Page,
  type Pixels,
  pointsOf,
  usingDocument,
  withDocument,
  withPage,
} from './pdfium.ts'
import { blackened, differing, jpg, type Picture, paint } from './picture.ts'
import { type Check, type CheckId, checkTitles } from './proof.ts'
import { straysIn } from './segments.ts'
import { namesIn, occurrences, type Parts, partsOf, traced } from './traces.ts'

/** The test of a redacted copy (issue 4 §2): opened anew, by other readers than the one that made it. */

const check = (id: CheckId, found: readonly string[]): Check => ({
  id,
  title: checkTitles[id],
  passed: found.length === 0,
  found: [...new Set(found)].slice(0, 50),
})

/** Where something was removed from, without saying what. */
const whence = ({ page, text }: Needle) =>
  `${page === null ? '文件属性或附件名' : `第 ${page + 1} 页`}移除的文字（${[...text].length} 字）`

const counted = (text: string) => {
  const counts = new Map<string, number>()
  for (const letter of plain(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Letters that a reader finds on a page beyond those that were put there. */
function surplus(text: string, expected: string): number {
  const allowed = counted(expected)
  return [...counted(text)].reduce((sum, [letter, count]) => sum + Math.max(0, count - (allowed.get(letter) ?? 0)), 0)
}

/** `pages` as one reader finds them. */
function textCheck(pages: readonly string[], { removed, carried, expected }: Examined): Check {
  const allowed = plain(expected.join('\n'))
  const read = plain(pages.join('\n'))
  const left = [...removed, ...carried].filter(
    ({ text }) => read.includes(plain(text)) && !allowed.includes(plain(text)),
  )
  const more = pages.flatMap((text, page) => {
    const count = surplus(text, expected[page] ?? expected.at(-1) ?? '')
    return count > 0 ? [`第 ${page + 1} 页多出 ${count} 个字`] : []
  })
  return check('text', [...left.map((needle) => `仍能取出${whence(needle)}`), ...more])
}

const forbidden: readonly [CheckId, readonly string[]][] = [
  ['annotations', ['AcroForm', 'Annots', 'XFA']],
  ['layers', ['OCProperties', 'OCG', 'OCMD']],
  ['attachments', ['EmbeddedFile', 'EmbeddedFiles', 'Filespec', 'Collection']],
  ['scripts', ['JavaScript', 'JS', 'OpenAction', 'AA', 'Launch', 'URI', 'SubmitForm', 'RichMedia']],
]

function structureChecks(parts: Parts): Check[] {
  const names = forbidden.map(([id, words]) =>
    check(
      id,
      namesIn(parts, words).map((word) => `有 /${word}`),
    ),
  )
  const versions = [
    ...(occurrences(parts, '%%EOF') === 1 ? [] : ['不止一个结束标记']),
    ...(occurrences(parts, 'startxref') === 1 ? [] : ['不止一个交叉引用表']),
    ...namesIn(parts, ['Prev', 'XRefStm', 'Encrypt']).map((word) => `有 /${word}`),
  ]
  // An outline's items also know what comes before them by /Prev; a copy has no outline.
  return [...names, check('revisions', versions)]
}

const bytesCheck = (parts: Parts, { removed, carried, expected }: Examined): Check => {
  const allowed = plain(expected.join('\n'))
  const sought = [...removed, ...carried].filter(({ text }) => !allowed.includes(plain(text)))
  return check(
    'bytes',
    traced(parts, sought).map((needle) => `仍能找到${whence(needle)}`),
  )
}

const elsewhereCheck = ({ removed, elsewhere, elsewhereReason }: Examined): Check => {
  const found = elsewhere.map(({ removed: index, page }) => `${whence(removed[index]!)}，在第 ${page + 1} 页还有没遮的`)
  return { ...check('elsewhere', found), passed: found.length === 0 || elsewhereReason.trim() !== '' }
}

type Pdf = Parameters<Parameters<typeof withPdf>[1]>[0]
async function readChecks(pdf: Pdf, ask: Examined): Promise<Check[]> {
  const metadata = (await metadataOf(pdf)).filter((text) => text !== ask.title && text !== 'zh' && text !== 'zh-CN')
  const foreign = metadata.filter((text) => ask.carried.some((needle) => plain(text).includes(plain(needle.text))))
  const annotations = await annotationsOf(pdf)
  return [
    textCheck(await textOf(pdf), ask),
    check('metadata', foreign.length > 0 ? ['带有原文件的属性'] : []),
    check(
      'annotations',
      annotations.map(({ page }) => `第 ${page} 页有批注或表单域`),
    ),
    check('attachments', (await pdf.getAttachments()) ? ['有附件'] : []),
    check('scripts', (await pdf.getJSActions()) ? ['有脚本'] : []),
  ]
}

/** One page's picture, and the picture as it would be had the page been empty. */
function pageChecks(page: Page, own: PageBoxes | undefined, sheet: Pixels | null, format: Picture['format']): Check[] {
  const images = imagesOf(page)
  const points = images?.length === 1 ? pointsOf(page.pdfium, images[0]!) : null
  if (!points) return [check('pictures', ['不是一页一图'])]
  if (!own || !sheet) return []
  return [check('pixels', strangePoints(page, points, own, sheet, format))]
}

function strangePoints(
  { pdfium }: Pick<Page, 'pdfium'>,
  points: Pixels,
  own: PageBoxes,
  sheet: Pixels,
  format: Picture['format'],
) {
  if (points.width !== sheet.width || points.height !== sheet.height) return ['图的尺寸不对']
  const empty = { ...sheet, data: new Uint8Array(sheet.data.length).fill(0xff) }
  paint(empty, sheet, own.rects, format)
  const expected = format === 'png' ? empty : jpegPoints(pdfium, jpg(empty))
  const strange = differing(points, expected, blackened(own.rects, format, points))
  return strange > 0 ? [`第 ${own.page + 1} 页遮盖处有 ${strange} 个像素不是遮盖框`] : []
}

const sheetFor = (sheets: Document, own: PageBoxes | undefined, size: Parameters<typeof drawn>[1]) =>
  own ? withPage(sheets, own.sheet, (sheet) => drawn(sheet, size)) : null

/** What the reader that painted it finds: another opinion beside pdf.js. */
const lettersIn = (copy: Document): string[] =>
  Array.from({ length: copy.pages }, (_, index) =>
    withPage(copy, index, (page) =>
      lettersOf(page)
        .map(({ text }) => text)
        .join(''),
    ),
  )

function pictureChecks(copy: Document, sheets: Document, { boxes, formats }: Examined): Check[] {
  return formats.flatMap((format, index) =>
    withPage(copy, index, (page) => {
      const own = boxes.pages.find((each) => each.page === index)
      const image = imagesOf(page)?.[0]
      const size = image ? imageSize(page.pdfium, image) : page.picture
      return pageChecks(page, own, sheetFor(sheets, own, size), format)
    }),
  )
}

/** Checks of one kind are one. */
const merged = (checks: readonly Check[], ids: readonly CheckId[]): Check[] =>
  ids.map((id) => {
    const same = checks.filter((each) => each.id === id)
    return {
      ...check(
        id,
        same.flatMap(({ found }) => found),
      ),
      passed: same.every(({ passed }) => passed),
    }
  })

const pdfChecks: CheckId[] = [
  'pixels',
  'text',
  'elsewhere',
  'bytes',
  'metadata',
  'annotations',
  'layers',
  'attachments',
  'scripts',
  'revisions',
  'pictures',
]

async function examinePdf(ask: Examined): Promise<Check[]> {
  const parts = partsOf(ask.bytes)
  const read = await withPdf(ask.bytes, (pdf) => readChecks(pdf, ask))
  const seen = await withDocument(ask.bytes, ask.mediaType, (copy) =>
    usingDocument(copy.pdfium, ask.boxes.sheets, 'application/pdf', (sheets) => [
      ...pictureChecks(copy, sheets, ask),
      textCheck(lettersIn(copy), ask),
    ]),
  )
  const thumbnails = check(
    'pictures',
    namesIn(parts, ['Thumb', 'SMask']).map((word) => `有 /${word}`),
  )
  const all = [...read, ...structureChecks(parts), bytesCheck(parts, ask), elsewhereCheck(ask), ...seen, thumbnails]
  return merged(all, pdfChecks)
}

async function examinePicture(ask: Examined): Promise<Check[]> {
  const [own] = ask.boxes.pages
  const strange = await withDocument(ask.bytes, ask.mediaType, (copy) =>
    usingDocument(copy.pdfium, ask.boxes.sheets, 'application/pdf', (sheets) =>
      withPage(copy, 0, (page) => {
        const points = drawn(page)
        const sheet = sheetFor(sheets, own, points)
        return own && sheet ? strangePoints(page, points, own, sheet, ask.formats[0]!) : []
      }),
    ),
  )
  return [
    check('pixels', strange),
    check(
      'segments',
      straysIn(ask.bytes, ask.mediaType).map((name) => `有 ${name}`),
    ),
  ]
}

export const examine = (ask: Examined): Promise<Check[]> =>
  ask.mediaType === 'application/pdf' ? examinePdf(ask) : examinePicture(ask)
