import { type Rect, touch } from './geometry.ts'
import type { Boxes, Jobs, PageFacts, Painted, PaintedPage, Source } from './jobs.ts'
import { type Letter, lettersOf } from './letters.ts'
import { type Needle, plain, tells } from './needles.ts'
import { carriedBy } from './pdf-facts.ts'
import {
  type Document,
  drawn,
  type Page,
  type Pixels,
  Unpaintable,
  usingDocument,
  withDocument,
  withPage,
} from './pdfium.ts'
import { encoded, formatFor, paint, png } from './picture.ts'
import { runsOf } from './runs.ts'
import { seenLetters } from './seen.ts'

/** Pages to pictures, with the boxes painted in, and a list of all that was removed. Runs in the confined process. */

const mostPages = 200

const factsOf = ({ width, height, picture }: Page): PageFacts => ({ width, height, picture })
const everyPage = <T>(document: Document, work: (page: Page, index: number) => T): T[] => {
  if (document.pages > mostPages) {
    throw new Unpaintable(`文件有 ${document.pages} 页，一次最多遮盖 ${mostPages} 页；请先拆分`)
  }
  return Array.from({ length: document.pages }, (_, index) => withPage(document, index, (page) => work(page, index)))
}

export const describe = ({ bytes, mediaType }: Source): Promise<PageFacts[]> =>
  withDocument(bytes, mediaType, (document) => everyPage(document, factsOf))

export const picture = ({ bytes, mediaType, page, width }: Jobs['picture']['ask']): Promise<Uint8Array> =>
  withDocument(bytes, mediaType, (document) =>
    withPage(document, page, (each) => {
      const across = Math.min(width, each.picture.width)
      return png(drawn(each, { width: across, height: Math.round((across * each.height) / each.width) }))
    }),
  )

/** A page's text as it may be chosen: lines with the place of each letter, in fractions of the page. */
export const words = ({ bytes, mediaType, page }: Jobs['words']['ask']): Promise<Jobs['words']['answer']> =>
  withDocument(bytes, mediaType, (document) =>
    withPage(document, page, (each) => {
      const letters = mediaType === 'application/pdf' ? lettersOf(each) : []
      const { width, height } = each.picture
      const fraction = ({ x, y, w, h }: Rect) => ({ x: x / width, y: y / height, w: w / width, h: h / height })
      return runsOf(letters, () => true).map((run) => ({
        ...fraction(run),
        text: run.text,
        letters: run.letters.map((letter) => ({ ...fraction(letter), text: letter.text })),
      }))
    }),
  )

const isCovered = (rects: readonly Rect[]) => (letter: Letter) =>
  letter.at !== null && rects.some((rect) => touch(rect, letter.at!))

/** A letter that a box has most of, apart from one that it only touches. */
const isMostly = (rects: readonly Rect[]) => (letter: Letter) => {
  if (!letter.at) return false
  const { x, y, w, h } = letter.at
  const centre = { x: x + w / 2, y: y + h / 2, w: 0.01, h: 0.01 }
  return rects.some((rect) => touch(rect, centre))
}

type Read = { page: PaintedPage; removed: Needle[]; open: string }

function readPage(page: Page, index: number, rects: Rect[], sheet: Pixels | null, kind: string): Read {
  const whole = drawn(page)
  const letters = kind === 'application/pdf' ? lettersOf(page) : []
  const covered = isCovered(rects)
  const seen = letters.length > 0 ? seenLetters(page, letters, whole) : new Set<Letter>()
  const format = kind === 'image/jpeg' ? 'jpg' : kind === 'image/png' ? 'png' : formatFor(whole)
  if (sheet) paint(whole, sheet, rects, format)
  const runs = runsOf(letters, (letter) => seen.has(letter) && !covered(letter))
  return {
    page: { ...factsOf(page), drawn: encoded(whole, format), runs },
    removed: [...runsOf(letters, isMostly(rects)), ...runsOf(letters, covered)].map(({ text }) => ({
      page: index,
      text,
    })),
    open: plain(letters.map((letter) => (covered(letter) ? '\u2588' : letter.text)).join('')),
  }
}

const sheetOf = (sheets: Document, index: number, { picture }: PageFacts): Pixels =>
  withPage(sheets, index, (sheet) => drawn(sheet, picture))

const readPages = ({ bytes, mediaType }: Source, { sheets, pages }: Boxes): Promise<Read[]> =>
  withDocument(sheets, 'application/pdf', (boxes) =>
    usingDocument(boxes.pdfium, bytes, mediaType, (document) =>
      everyPage(document, (page, index) => {
        const own = pages.find((each) => each.page === index)
        const sheet = own ? sheetOf(boxes, own.sheet, factsOf(page)) : null
        return readPage(page, index, own?.rects ?? [], sheet, mediaType)
      }),
    ),
  )

/** Where the words of a box stand uncovered as well. */
const elsewhereOf = (removed: readonly Needle[], read: readonly Read[]) =>
  removed.flatMap(({ text }, index) =>
    read.flatMap(({ open }, page) => (open.includes(plain(text)) ? [{ removed: index, page }] : [])),
  )

export async function paintBoxes({ boxes, ...source }: Jobs['paint']['ask']): Promise<Painted> {
  const read = await readPages(source, boxes)
  const told = read.flatMap((each) => each.removed).filter(({ text }) => tells(text))
  const removed = [...new Map(told.map((needle) => [`${needle.page} ${plain(needle.text)}`, needle])).values()]
  const carried = source.mediaType === 'application/pdf' ? await carriedBy(source.bytes) : []
  return {
    pages: read.map(({ page }) => page),
    removed,
    carried: carried.filter(({ text }) => tells(text)),
    elsewhere: elsewhereOf(removed, read),
  }
}
