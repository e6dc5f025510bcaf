import { Confined, confined, type Trouble } from '../../../platform/confined.ts'
import type { FileReading } from './scroll.ts'

/** Attachments come from strangers' hands: they are read in a process of their own, with a bound on time and memory. */

const limits = { seconds: 60, megabytes: 768, atOnce: 1, waiting: 200 }

const why: Record<Exclude<Trouble, 'busy'>, string> = {
  tooLong: '附件一分钟内没有读完，可能过于复杂或已损坏，请另存或拆分后再上传',
  tooLarge: '附件展开后过大，像是压缩炸弹，已停止读取',
  broken: '附件读到一半出错，可能已损坏，请另存后再上传',
}

const run = confined<{ bytes: Uint8Array }, FileReading>(new URL('./worker.ts', import.meta.url), limits)

/** Never without an answer: what cannot be read is a problem of the file. Only a full queue is thrown. */
export async function readApart(bytes: Uint8Array): Promise<FileReading> {
  try {
    return await run({ bytes: new Uint8Array(bytes) })
  } catch (error) {
    if (!(error instanceof Confined) || error.trouble === 'busy') throw error
    const problem = { code: 'unreadable', severity: 'block' as const, sentence: why[error.trouble] }
    return { plain: '', hidden: '', places: { plain: [], hidden: [] }, problems: [problem] }
  }
}
