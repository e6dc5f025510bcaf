import { crc32, deflateSync } from 'node:zlib'
import jpeg from 'jpeg-js'
import { type Rect, type Size, wholeBlocks } from './geometry.ts'
import type { Pixels } from './pdfium.ts'

/** Pictures written from their points alone: no note, no preview, no profile goes with them. */

export type Picture = { format: 'png' | 'jpg'; bytes: Uint8Array }

const quality = 85
// Beyond this a page is a photograph or a scan, which JPG holds in a tenth.
const scanned = 0.12 // bytes to a point

const isGrey = ({ data }: Pixels) => {
  for (let at = 0; at < data.length; at += 4) if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false
  return true
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const made = Buffer.alloc(body.length + 8)
  made.writeUInt32BE(data.length, 0)
  body.copy(made, 4)
  made.writeUInt32BE(crc32(body), body.length + 4)
  return made
}

/** Each line begins with how it is filtered: 2, the difference from the line above, suits pages. */
function lines({ width, height, data }: Pixels, channels: 1 | 3): Buffer {
  const stride = width * channels + 1
  const made = Buffer.alloc(stride * height)
  for (let y = 0, to = 0; y < height; y++) {
    made[to++] = 2
    for (let x = 0, at = y * width * 4; x < width; x++, at += 4) {
      for (let channel = 0; channel < channels; channel++) {
        const above = y === 0 ? 0 : data[at - width * 4 + channel]!
        made[to++] = data[at + channel]! - above
      }
    }
  }
  return made
}

export function png(pixels: Pixels): Uint8Array {
  const grey = isGrey(pixels)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(pixels.width, 0)
  header.writeUInt32BE(pixels.height, 4)
  header.set([8, grey ? 0 : 2], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines(pixels, grey ? 1 : 3), { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ])
}

export const jpg = ({ width, height, data }: Pixels): Uint8Array => {
  const { data: bytes } = jpeg.encode({ width, height, data }, quality)
  return bytes
}

export const encoded = (pixels: Pixels, format: Picture['format']): Picture => ({
  format,
  bytes: format === 'png' ? png(pixels) : jpg(pixels),
})

/** Sharp where it can be, small where it must be. */
export const formatFor = (pixels: Pixels): Picture['format'] =>
  png(pixels).length > pixels.width * pixels.height * scanned ? 'jpg' : 'png'

/** What a picture of this kind has black: JPG spreads a rectangle over whole blocks. */
export const blackened = (rects: readonly Rect[], format: Picture['format'], size: Size) =>
  format === 'jpg' ? rects.map((rect) => wholeBlocks(rect, size)) : rects

/** Blackens the rectangles and copies the labelled boxes into them: nothing of what was there remains. */
export function paint(into: Pixels, boxes: Pixels, rects: readonly Rect[], format: Picture['format']) {
  for (const { x, y, w, h } of blackened(rects, format, into)) {
    for (let row = y; row < y + h; row++) into.data.fill(0, (row * into.width + x) * 4, (row * into.width + x + w) * 4)
  }
  for (const { x, y, w, h } of rects) {
    for (let row = y; row < y + h; row++) {
      const [start, end] = [(row * into.width + x) * 4, (row * into.width + x + w) * 4]
      into.data.set(boxes.data.subarray(start, end), start)
    }
  }
}

/** How many points differ inside the rectangles, in the three colours. */
export function differing(a: Pixels, b: Pixels, rects: readonly Rect[]): number {
  let count = 0
  for (const { x, y, w, h } of rects) {
    for (let row = y; row < y + h; row++) {
      for (let column = x; column < x + w; column++) {
        const at = (row * a.width + column) * 4
        if (a.data[at] !== b.data[at] || a.data[at + 1] !== b.data[at + 1] || a.data[at + 2] !== b.data[at + 2]) count++
      }
    }
  }
  return count
}
