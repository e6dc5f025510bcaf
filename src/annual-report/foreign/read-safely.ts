import { Confined, confined, type Trouble } from '../../platform/confined.ts'
import { unreadable } from '../reader/verdict.ts'
import type { CheckJob, Reading } from './check-job.ts'
import { limits, tooLarge } from './limits.ts'

/** Any bytes to verdicts, whatever they do to the reader. */

const said: Record<Trouble, string> = {
  busy: '正在核校的文件太多，请稍等一分钟再试。',
  tooLong: `读了 ${limits.seconds} 秒还没有读完，已停止。文件可能过于复杂或已损坏，请另存为 docx 或网页后再核校。`,
  tooLarge: '文件展开后过大，已停止读取，可能是压缩炸弹。请另存为 docx 或网页后再核校。',
  broken: '文件读到一半出错，可能已损坏。请重新下载或另存后再核校。',
}

/** Too many at once: nothing is wrong with the file. */
export class Busy extends Error {
  constructor() {
    super(said.busy)
  }
}

const refused = (name: string, reason: string): Reading[] => [
  { verdict: unreadable(name, reason).verdict, paragraphs: [] },
]

export type ReadSafely = (job: CheckJob) => Promise<Reading[]>

const entry = new URL('./check-worker.ts', import.meta.url)

export function safeReader(from: URL = entry, other: { seconds?: number; waiting?: number } = {}): ReadSafely {
  const run = confined<CheckJob, Reading[]>(from, { ...limits, ...other })
  return async (job) => {
    const { name, bytes } = job.paper
    if (bytes.length > limits.bytes) return refused(name, tooLarge)
    if (job.previous && job.previous.bytes.length > limits.bytes) return refused(job.previous.name, tooLarge)
    try {
      return await run(job)
    } catch (error) {
      if (!(error instanceof Confined)) throw error
      if (error.trouble === 'busy') throw new Busy()
      return refused(name, said[error.trouble])
    }
  }
}

/** One queue for everybody who asks. */
export const readSafely: ReadSafely = safeReader()
