/** How a photograph lies and how it is to be seen. Pure. */

/** How a telephone held the camera: the picture must be turned by it, because the note of it is dropped. */
export function orientationOf(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  for (let at = 2; at + 10 < jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; ) {
    const length = view.getUint16(at + 2)
    if (jpeg[at + 1] === 0xe1 && view.getUint32(at + 4) === 0x45786966)
      return orientationIn(view, at + 10, at + 2 + length)
    at += 2 + length
  }
  return 1
}

function orientationIn(view: DataView, tiff: number, end: number): number {
  const little = view.getUint16(tiff) === 0x4949
  const first = tiff + view.getUint32(tiff + 4, little)
  if (first + 2 > end) return 1
  const count = view.getUint16(first, little)
  for (let index = 0, at = first + 2; index < count && at + 12 <= end; index++, at += 12) {
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little)
  }
  return 1
}

/** The image matrix [a b c d e f] for an EXIF orientation, on a page of the turned size. */
export function placed(
  orientation: number,
  width: number,
  height: number,
): { size: [number, number]; matrix: number[] } {
  const [w, h] = [width, height]
  const upright: Record<number, number[]> = {
    2: [-w, 0, 0, h, w, 0],
    3: [-w, 0, 0, -h, w, h],
    4: [w, 0, 0, -h, 0, h],
  }
  const turned: Record<number, number[]> = {
    5: [0, -w, -h, 0, h, w],
    6: [0, -w, h, 0, 0, w],
    7: [0, w, h, 0, 0, 0],
    8: [0, w, -h, 0, h, 0],
  }
  const matrix = turned[orientation]
  if (matrix) return { size: [h, w], matrix }
  return { size: [w, h], matrix: upright[orientation] ?? [w, 0, 0, h, 0, 0] }
}
