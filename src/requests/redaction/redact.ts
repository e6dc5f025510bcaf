import { boxSheets, type PlacedText, type RedactedPage, redactedPdf } from '../../papers/redacted-pdf.ts'
import { Confined, confined, type Trouble } from '../../platform/confined.ts'
import { sm3 } from '../../platform/hash.ts'
import { now } from '../../platform/now.ts'
import { rectOf } from './geometry.ts'
import { boxLabel, groundLabel } from './grounds.ts'
import type { Boxes, Job, JobAnswer, JobName, Jobs, PageFacts, Painted, Source } from './jobs.ts'
import type { Box, Proof } from './proof.ts'
import type { Run } from './runs.ts'

/** 条例§37: a copy without what may not be given, made anew and tested. Strangers' bytes are read in another process. */

// Pages are looked at while another file is being made.
const limits = { megabytes: 512, seconds: 180, atOnce: 2, waiting: 64 }
const run = confined<Job, JobAnswer>(new URL('./worker.ts', import.meta.url), limits)

/** Nothing was made: the sentence says why and what to do. */
export class NotRedacted extends Error {}

const said: Record<Trouble, string> = {
  busy: '正在遮盖的文件太多，请稍等一分钟再试。',
  tooLong: `处理了 ${limits.seconds} 秒还没有完，已停止。请把文件拆成几份再试。`,
  tooLarge: '文件展开后过大，已停止。请把文件拆成几份再试。',
  broken: '文件处理到一半出错，可能已损坏。请用阅读软件另存后再试。',
}

async function ask<Name extends JobName>(name: Name, what: Jobs[Name]['ask']): Promise<Jobs[Name]['answer']> {
  const outcome = await run({ name, ask: what } as Job).catch((error: unknown) => {
    if (error instanceof Confined) throw new NotRedacted(said[error.trouble])
    throw error
  })
  if ('problem' in outcome) throw new NotRedacted(outcome.problem)
  return outcome.answer as Jobs[Name]['answer']
}

export const redactable = ['application/pdf', 'image/png', 'image/jpeg']

export const describePages = (source: Source) => ask('describe', source)
/** `page` from 0; a PNG no wider than `width`. */
export const pagePng = (source: Source, page: number, width: number) => ask('picture', { ...source, page, width })
export const pageWords = (source: Source, page: number) => ask('words', { ...source, page })

export type Redaction = Source & {
  boxes: readonly Box[]
  /** Why covered words may stand uncovered elsewhere; blank: they may not. */
  elsewhere?: string
  by: string
}
export type Redacted = { bytes: Uint8Array; mediaType: string; proof: Proof }

function sheetsOf(pages: readonly PageFacts[], boxes: readonly Box[]): Boxes {
  const byPage = [...Map.groupBy(boxes, ({ page }) => page - 1)].sort(([a], [b]) => a - b)
  const rectsOf = (page: number) =>
    boxes.filter((box) => box.page - 1 === page).map((box) => rectOf(box, pages[page]!.picture))
  const sheets = byPage.map(([page, own]) => {
    const { picture } = pages[page]!
    const inPoints = (value: number) => value / picture.scale
    const placed = rectsOf(page).map((rect, index) => ({
      x: inPoints(rect.x),
      y: inPoints(rect.y),
      w: inPoints(rect.w),
      h: inPoints(rect.h),
      label: boxLabel(own[index]!.ground),
    }))
    return { width: inPoints(picture.width), height: inPoints(picture.height), boxes: placed }
  })
  return { sheets: boxSheets(sheets), pages: byPage.map(([page], sheet) => ({ page, rects: rectsOf(page), sheet })) }
}

const title = '区分处理后公开的文件'
const notes = {
  notesTitle: '区分处理说明',
  lead: '本文件含有依法不予公开的内容，已按《中华人民共和国政府信息公开条例》第三十七条区分处理，遮盖的部分如下：',
  head: ['页', '依据', '处数'],
}

function noteLines(boxes: readonly Box[]): string[][] {
  const groups = [...Map.groupBy(boxes, ({ page, ground }) => `${page} ${ground}`).values()]
  return groups
    .sort(([a], [b]) => a!.page - b!.page)
    .map((same) => [`第 ${same[0]!.page} 页`, groundLabel(same[0]!.ground), `${same.length} 处`])
}

/** What a screen reader says where the picture is black. */
const spokenBoxes = (boxes: readonly Box[], page: number, { picture }: PageFacts) =>
  boxes
    .filter((box) => box.page - 1 === page)
    .map((box) => ({ ...rectOf(box, picture), turn: 0 as const, text: `〔${boxLabel(box.ground)}，不予公开〕` }))

/** Where a run begins, as it is read. */
function placed({ x, y, w, h, turn, text }: Omit<Run, 'letters'>, inPoints: (value: number) => number): PlacedText {
  const upright = turn === 0 || turn === 180
  const [long, tall] = upright ? [w, h] : [h, w]
  const from = { 0: [x, y], 90: [x + w, y], 180: [x + w, y + h], 270: [x, y + h] }[turn]
  return { x: inPoints(from[0]!), y: inPoints(from[1]!), long: inPoints(long), tall: inPoints(tall), turn, text }
}

/** A picture's points laid on paper of the original's size. */
function paperPage(page: Painted['pages'][number], index: number, boxes: readonly Box[]): RedactedPage {
  const { picture, drawn } = page
  const runs = [...page.runs, ...spokenBoxes(boxes, index, page)]
  const inPoints = (value: number) => value / picture.scale
  return {
    width: inPoints(picture.width),
    height: inPoints(picture.height),
    picture: drawn.bytes,
    format: drawn.format,
    alt: `第 ${index + 1} 页的图像，遮盖的部分见文末说明`,
    runs: runs.map((run) => placed(run, inPoints)),
  }
}

function copyOf(mediaType: string, painted: Painted, boxes: readonly Box[]) {
  const lines = noteLines(boxes)
  if (mediaType !== 'application/pdf') return { bytes: painted.pages[0]!.drawn.bytes, expected: [] }
  const pages = painted.pages.map((page, index) => paperPage(page, index, boxes))
  const bytes = redactedPdf({ title, pages, ...notes, notes: lines })
  const spoken = [notes.notesTitle, notes.lead, ...notes.head, ...lines.flat()].join('')
  return { bytes, expected: [...pages.map(({ runs }) => runs.map(({ text }) => text).join('\n')), spoken] }
}

function requireOnPages(boxes: readonly Box[], pages: number) {
  if (boxes.length === 0) throw new NotRedacted('还没有画遮盖框')
  const beyond = boxes.find(({ page }) => page > pages)
  if (beyond) throw new NotRedacted(`遮盖框在第 ${beyond.page} 页，文件只有 ${pages} 页`)
}

/** The copy and the result of its test; a copy that failed is returned too, and is not servable (proof.ts). */
export async function redact({ boxes, elsewhere = '', by, ...source }: Redaction): Promise<Redacted> {
  if (!redactable.includes(source.mediaType)) throw new NotRedacted('只能遮盖 PDF 和 JPG、PNG 图片；请先转为 PDF')
  const pages = await describePages(source)
  requireOnPages(boxes, pages.length)
  const sheets = sheetsOf(pages, boxes)
  const painted = await ask('paint', { ...source, boxes: sheets })
  const { bytes, expected } = copyOf(source.mediaType, painted, boxes)
  const { removed, carried } = painted
  const formats = painted.pages.map(({ drawn }) => drawn.format)
  const told = { removed, carried, elsewhere: painted.elsewhere, elsewhereReason: elsewhere, expected, title, formats }
  const checks = await ask('examine', { bytes, mediaType: source.mediaType, boxes: sheets, ...told })
  const proof: Proof = {
    format: 'gongkai-redaction-1',
    passed: checks.every(({ passed }) => passed),
    source: sm3(source.bytes),
    output: sm3(bytes),
    at: now().toISOString(),
    by,
    pages: pages.length,
    boxes: [...boxes],
    removed: { texts: removed.length, carried: carried.length },
    elsewhere: painted.elsewhere.length > 0 ? elsewhere : '',
    checks,
  }
  return { bytes, mediaType: source.mediaType, proof }
}
