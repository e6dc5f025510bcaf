import { Confined, confined, type Trouble } from '../../platform/confined.ts'
import { kindOf } from './read.ts'
import { type Outcome, type ReadJob, readFileBytes, unreadable } from './verdict.ts'

/**
 * PDF and packed files are read in a process of their own, so that one which never ends or eats all memory is only one
 * unreadable file of a directory. Text and HTML are read here: a cold command stays quick.
 */
const limits = { seconds: 30, megabytes: 512, atOnce: 1, waiting: 0 }

const why: Record<Trouble, string> = {
  busy: '正在读别的文件，请重试',
  tooLong: '规定时间内没有读完，已停止；文件可能过于复杂或已损坏，请另存为 docx 或网页后再核校',
  tooLarge: '文件展开后过大，已停止读取，可能是压缩炸弹',
  broken: '文件读到一半出错，可能已损坏',
}

const entry = new URL('./read-worker.ts', import.meta.url)

export function readerApart(from: URL = entry, seconds = limits.seconds) {
  const run = confined<ReadJob, Outcome>(from, { ...limits, seconds })
  return async (file: string, bytes: Uint8Array): Promise<Outcome> => {
    if (!['pdf', 'zip'].includes(kindOf(bytes))) return readFileBytes(file, bytes)
    try {
      return await run({ file, bytes: new Uint8Array(bytes) })
    } catch (error) {
      if (!(error instanceof Confined)) throw error
      return unreadable(file, why[error.trouble])
    }
  }
}
