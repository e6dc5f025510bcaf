import type { Rect, Size } from './geometry.ts'
import type { Needle } from './needles.ts'
import type { Picture } from './picture.ts'
import type { Check } from './proof.ts'
import type { Run } from './runs.ts'

/** What the confined process is asked to do (worker.ts), and what it answers. Types alone. */

export type Source = { bytes: Uint8Array; mediaType: string }
/** `width`, `height` in points of paper; `picture` what it becomes. */
export type PageFacts = Size & { picture: Size & { scale: number } }

/** The rectangles of one page, in points of its picture, and which sheet of `sheets` shows them. `page` from 0. */
export type PageBoxes = { page: number; rects: Rect[]; sheet: number }
export type Boxes = { sheets: Uint8Array; pages: PageBoxes[] }

export type PaintedPage = PageFacts & { picture: Size & { scale: number }; drawn: Picture; runs: Run[] }
export type Painted = {
  pages: PaintedPage[]
  /** Texts under the boxes; what the file carried besides. */
  removed: Needle[]
  carried: Needle[]
  /** Pages (from 0) on which the text of that `removed` stands uncovered. */
  elsewhere: { removed: number; page: number }[]
}

export type Examined = Source & {
  boxes: Boxes
  removed: Needle[]
  carried: Needle[]
  elsewhere: { removed: number; page: number }[]
  elsewhereReason: string
  /** What may be read on each page of the copy, and its title. */
  expected: string[]
  title: string
  formats: Picture['format'][]
}

export type Jobs = {
  describe: { ask: Source; answer: PageFacts[] }
  picture: { ask: Source & { page: number; width: number }; answer: Uint8Array }
  words: { ask: Source & { page: number }; answer: Omit<Run, 'turn'>[] }
  paint: { ask: Source & { boxes: Boxes }; answer: Painted }
  examine: { ask: Examined; answer: Check[] }
}
export type JobName = keyof Jobs
export type Job = { [Name in JobName]: { name: Name; ask: Jobs[Name]['ask'] } }[JobName]
/** `problem`: a sentence for the person who asked. */
export type JobAnswer = { answer: Jobs[JobName]['answer'] } | { problem: string }
