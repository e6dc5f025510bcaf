import { inflateSync } from 'node:zlib'
import { type Needle, spellings } from './needles.ts'

/** The bytes of a PDF as they lie and as they unpack, without trusting any reader's idea of what is in it. */

export type Parts = {
  /** Everything outside the streams, and the streams that hold objects: where a PDF says what it has. */
  structure: Buffer[]
  /** All that may hold words: the structure and every stream but pictures. */
  all: Buffer[]
}

const most = 100 * 1024 * 1024

function inflated(stream: Buffer): Buffer {
  try {
    return inflateSync(stream, { maxOutputLength: most })
  } catch {
    return stream
  }
}

/** Pictures are tested point by point; their compressed bytes would hold any two letters by chance. */
export function partsOf(file: Uint8Array): Parts {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const [structure, others]: [Buffer[], Buffer[]] = [[], []]
  let from = 0
  for (;;) {
    const mark = bytes.indexOf('stream', from)
    const start = mark + (bytes[mark + 6] === 0x0d ? 8 : 7)
    const end = mark < 0 ? -1 : bytes.indexOf('endstream', start)
    if (end < 0) break
    const before = bytes.subarray(from, mark)
    const head = before.subarray(Math.max(0, before.lastIndexOf(' obj'))).toString('latin1')
    structure.push(before)
    if (/\/Type\s*\/ObjStm/.test(head)) structure.push(inflated(bytes.subarray(start, end)))
    else if (!/\/Subtype\s*\/Image/.test(head)) others.push(inflated(bytes.subarray(start, end)))
    from = end + 'endstream'.length
  }
  structure.push(bytes.subarray(from))
  return { structure, all: [...structure, ...others] }
}

/** Which names of PDF objects stand in the structure. */
export const namesIn = ({ structure }: Parts, names: readonly string[]) =>
  names.filter((name) => structure.some((part) => new RegExp(`/${name}(?![A-Za-z0-9])`).test(part.toString('latin1'))))

/** Which needles can be found in any spelling. */
export const traced = ({ all }: Parts, needles: readonly Needle[]): Needle[] =>
  needles.filter(({ text }) => spellings(text).some((word) => all.some((part) => part.includes(word))))

/** How often a mark stands in the structure; a font's own tables may say the same word. */
export const occurrences = ({ structure }: Parts, mark: string): number =>
  structure.reduce((count, part) => count + part.toString('latin1').split(mark).length - 1, 0)
