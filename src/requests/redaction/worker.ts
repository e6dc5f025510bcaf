import { answerJobs } from '../../platform/confined-child.ts'
import { examine } from './examine.ts'
import type { Job, JobAnswer } from './jobs.ts'
import { describe, paintBoxes, picture, words } from './paint.ts'
import { Unpaintable } from './pdfium.ts'

// pdfjs wants the canvas's matrices to draw with; we only read with it, and a confined process loads no addon.
Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} })

function done({ name, ask }: Job) {
  if (name === 'describe') return describe(ask)
  if (name === 'picture') return picture(ask)
  if (name === 'words') return words(ask)
  return name === 'paint' ? paintBoxes(ask) : examine(ask)
}

answerJobs<Job, JobAnswer>(async (job) => {
  try {
    return { answer: await done(job) }
  } catch (error) {
    if (error instanceof Unpaintable) return { problem: error.message }
    throw error
  }
})
