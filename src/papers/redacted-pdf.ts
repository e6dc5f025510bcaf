import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { printable } from './text.ts'
import { typesetter } from './typesetter.ts'

/** Begins at (x, y) and reads `long` points in the direction of `turn`, degrees clockwise; `tall` points high. */
export type PlacedText = { x: number; y: number; long: number; tall: number; turn: number; text: string }
/** Lengths in points of the page, from its upper left corner. */
export type BoxSheet = {
  width: number
  height: number
  boxes: { x: number; y: number; w: number; h: number; label: string }[]
}
export type RedactedPage = {
  width: number
  height: number
  picture: Uint8Array
  format: 'png' | 'jpg'
  alt: string
  runs: PlacedText[]
}
/** `notes`: lines of three cells under `head`. */
export type RedactedPaper = {
  title: string
  pages: RedactedPage[]
  notesTitle: string
  lead: string
  head: string[]
  notes: string[][]
}

const template = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const [boxes, redacted] = [template('./boxes.typ'), template('./redacted.typ')]

function compiled(mainFileContent: string, inputs: Record<string, string>): Uint8Array {
  const compiler = typesetter()
  const outcome = compiler.compile({ mainFileContent, inputs })
  const { result } = outcome
  if (!result) throw new Error(`redacted copy: ${JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics)}`)
  try {
    return new Uint8Array(compiler.pdf(result, { pdfStandard: PdfStandard.UA_1 }))
  } catch {
    return new Uint8Array(compiler.pdf(result)) // a letter no font can draw; the copy must still be made
  } finally {
    compiler.evictCache(3)
  }
}

/** The boxes alone, one sheet to a page. */
export const boxSheets = (pages: readonly BoxSheet[]): Uint8Array => compiled(boxes, { pages: JSON.stringify(pages) })

/** A new PDF made of nothing but these pictures and texts. */
export function redactedPdf(paper: RedactedPaper): Uint8Array {
  const compiler = typesetter()
  const pages = paper.pages.map(({ picture, format, ...page }, index) => {
    const name = `redacted-${index}.${format}`
    compiler.mapShadow(resolve(name), Buffer.from(picture))
    const runs = page.runs.map((run) => ({ ...run, text: printable(run.text) }))
    return { ...page, runs, picture: name }
  })
  try {
    return compiled(redacted, { paper: JSON.stringify({ ...paper, pages }) })
  } finally {
    compiler.resetShadow()
  }
}
