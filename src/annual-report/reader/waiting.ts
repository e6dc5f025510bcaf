import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Where something waits: a stretch of the file. */
export type Place = { at: number; size: number }

/**
 * What has been read and is not yet judged waits in a file of its own, so that a directory of any size takes the
 * memory of one report. The file is this user's alone and goes when the run ends.
 */
export class Waiting<T> {
  private readonly folder = mkdtempSync(join(tmpdir(), 'gongkai-'))
  private readonly file = openSync(join(this.folder, 'waiting'), 'wx+', 0o600)
  private end = 0

  put(value: T): Place {
    const packed = deflateRawSync(serialize(value), { level: 1 })
    writeSync(this.file, packed, 0, packed.length, this.end)
    const place = { at: this.end, size: packed.length }
    this.end += packed.length
    return place
  }

  take({ at, size }: Place): T {
    const packed = Buffer.allocUnsafe(size)
    readSync(this.file, packed, 0, size, at)
    return deserialize(inflateRawSync(packed)) as T
  }

  close(): void {
    closeSync(this.file)
    rmSync(this.folder, { recursive: true, force: true })
  }
}
