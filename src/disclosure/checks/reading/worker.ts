import { answerJobs } from '../../../platform/confined-child.ts'
import { readAttachment } from './read.ts'

// pdfjs wants the canvas's matrices to draw with; we only read its text, and a confined process loads no addon.
Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} })

answerJobs(({ bytes }: { bytes: Uint8Array }) => readAttachment(bytes))
