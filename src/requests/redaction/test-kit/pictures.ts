import jpeg from 'jpeg-js'
import type { Pixels } from '../pdfium.ts'

/** Pictures to redact. */

/** A grey ground with a red square of `side` points at (x, y): what is to be covered. */
export function pixelsWith(width: number, height: number, square: { x: number; y: number; side: number }): Pixels {
  const data = new Uint8Array(width * height * 4)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const inside = x >= square.x && x < square.x + square.side && y >= square.y && y < square.y + square.side
      data.set(inside ? [220, 20, 20, 255] : [200, 200, 200 + (x % 7), 255], at)
    }
  }
  return { width, height, data }
}

/** A JPG with what telephones add: orientation, a maker's words, and bytes after its end. */
export function telephoneJpg(pixels: Pixels, orientation: number, words: string): Buffer {
  const plain = Buffer.from(jpeg.encode(pixels, 95).data)
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'),
    Buffer.from([orientation, 0, 0, 0, 0, 0, 0]),
    Buffer.from(words),
  ])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), length, exif])
  return Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2), Buffer.from(words)])
}

/** How many points of a picture are nearly red. */
export function redPoints({ data }: Pixels): number {
  let count = 0
  for (let at = 0; at < data.length; at += 4) if (data[at]! > data[at + 1]! + 60) count += 1
  return count
}
