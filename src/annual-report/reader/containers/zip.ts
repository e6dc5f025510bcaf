import { inflateRawSync } from 'node:zlib'
import { Unreadable } from '../source.ts'

/** The parts of a docx or xlsx, inflated one by one and never beyond a limit: such files come from strangers. */

const mostEntries = 5_000
const mostBytes = 60 * 1024 * 1024

type Entry = { name: string; method: number; packed: number; offset: number }

const damaged = () => new Unreadable('文件已损坏或者不完整，打不开')

function entriesOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw damaged()
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new Unreadable(`压缩包里有 ${count} 个文件，不像是年度报告`)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const length = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length))
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    }
    entries.set(name, entry)
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

export type Package = { names: string[]; text(name: string): string | null }

export function openPackage(bytes: Uint8Array): Package {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(bytes)
  let budget = mostBytes
  const inflate = ({ method, packed, offset }: Entry): Uint8Array => {
    if (offset + 30 > bytes.length) throw damaged()
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    const data = bytes.subarray(start, start + packed)
    if (method === 0) return data
    if (method !== 8) throw damaged()
    try {
      return inflateRawSync(data, { maxOutputLength: Math.max(1, budget) })
    } catch (error) {
      const tooLarge = error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      throw tooLarge ? new Unreadable(`解压后超过 ${mostBytes / 1024 / 1024} MB，可能是压缩炸弹，已停止`) : damaged()
    }
  }
  const text = (name: string) => {
    const entry = entries.get(name)
    if (!entry) return null
    const part = inflate(entry)
    budget -= part.length
    const decoded = new TextDecoder().decode(part)
    // Office writes no document type; one brings entities that expand without end.
    if (/<!DOCTYPE/i.test(decoded.slice(0, 4_096))) throw new Unreadable('文件里有外部实体声明，已拒绝读取')
    return decoded
  }
  return { names: [...entries.keys()], text }
}
