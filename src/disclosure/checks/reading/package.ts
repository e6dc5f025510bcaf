import { inflateRawSync } from 'node:zlib'
import { type ZipEntry, zipEntries } from '../../../platform/file-kinds.ts'
import { Unreadable } from './scroll.ts'

/** The parts of an Office or OFD file, inflated one by one and never beyond a limit: a directory may lie. */

const mostBytes = 100 * 1024 * 1024
const damaged = () => new Unreadable('文件已损坏或者不完整，打不开，请另存后再上传')

/** One for a file and all that is packed in it. */
export type Budget = { left: number }
export const newBudget = (): Budget => ({ left: mostBytes })

export type Package = {
  names: string[]
  bytes(name: string): Uint8Array | null
  text(name: string): string | null
}

export function openPackage(file: Uint8Array, budget: Budget): Package {
  const entries = zipEntries(file)
  if (entries === null) throw damaged()
  if (entries.some(({ locked }) => locked)) throw new Unreadable('文件设有密码，无法检查，请去除密码后再上传')
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)

  const inflate = ({ offset, method, packed }: ZipEntry): Uint8Array => {
    if (offset + 30 > file.length) throw damaged()
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    const data = file.subarray(start, start + packed)
    if (method === 0) return data
    if (method !== 8) throw damaged()
    try {
      return inflateRawSync(data, { maxOutputLength: Math.max(1, budget.left) })
    } catch (error) {
      const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      throw tooLarge ? new Unreadable('文件展开后过大，像是压缩炸弹，已停止读取') : damaged()
    }
  }
  const bytes = (name: string) => {
    const entry = byName.get(name)
    if (!entry) return null
    const part = inflate(entry)
    budget.left -= part.length
    if (budget.left <= 0) throw new Unreadable('文件展开后过大，像是压缩炸弹，已停止读取')
    return part
  }
  const text = (name: string) => {
    const part = bytes(name)
    if (part === null) return null
    const wide = part[0] === 0xff && part[1] === 0xfe
    const words = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(part)
    // Office writes no document type; one brings entities that expand without end.
    if (/<!DOCTYPE/i.test(words.slice(0, 4_096))) throw new Unreadable('文件里有外部实体声明，已拒绝读取')
    return words
  }
  return { names: [...byName.keys()], bytes, text }
}
