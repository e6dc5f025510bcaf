/** What a picture file holds besides its points. Ours hold nothing. Pure. */

const pngParts = new Set(['IHDR', 'IDAT', 'IEND'])

function pngStrays(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const strays: string[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!pngParts.has(name)) strays.push(name)
    at += 12 + view.getUint32(at)
    if (name === 'IEND') break
  }
  return at === bytes.length ? strays : [...strays, '文件末尾']
}

// Start, JFIF, tables, frame, scan.
const jpgParts = new Set([0xe0, 0xdb, 0xc0, 0xc4, 0xdd, 0xda])

function jpgStrays(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const strays: string[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1]!
    const length = view.getUint16(at + 2)
    if (!jpgParts.has(mark) || (mark === 0xe0 && length !== 16)) strays.push(`FF${mark.toString(16).toUpperCase()}`)
    at += 2 + length
    if (mark === 0xda) break
  }
  // Within the scan 0xff is followed by 0x00, until the end's own mark.
  while (at + 1 < bytes.length && !(bytes[at] === 0xff && bytes[at + 1] !== 0)) at += 1
  return at + 2 === bytes.length && bytes[at + 1] === 0xd9 ? strays : [...strays, '文件末尾']
}

export const straysIn = (bytes: Uint8Array, mediaType: string): string[] =>
  mediaType === 'image/png' ? pngStrays(bytes) : jpgStrays(bytes)
