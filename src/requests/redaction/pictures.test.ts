import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { drawn, withDocument, withPage } from './pdfium.ts'
import { png } from './picture.ts'
import type { Box } from './proof.ts'
import { redact } from './redact.ts'
import { nastyPdf } from './test-kit/nasty-pdf.ts'
import { pixelsWith, redPoints, telephoneJpg } from './test-kit/pictures.ts'

const [width, height] = [400, 300]
const square = { x: 100, y: 60, side: 50 }
/** Over the square with a little air. */
const box: Box = { page: 1, x: 95 / 400, y: 55 / 300, w: 60 / 400, h: 60 / 300, ground: 'DENY_THIRD_PARTY', note: '' }
const pixels = pixelsWith(width, height, square)
const words = '拍摄于海澜区某小区三单元'

const made = (bytes: Uint8Array, mediaType: string, boxes: Box[] = [box]) =>
  redact({ bytes, mediaType, boxes, by: 'clerk' })
const seen = (bytes: Uint8Array, mediaType: string) =>
  withDocument(bytes, mediaType, (document) => withPage(document, 0, (page) => drawn(page)))
const failed = ({ proof }: Awaited<ReturnType<typeof made>>) => proof.checks.filter(({ passed }) => !passed)

describe('图片', () => {
  test('JPG：红的没有了，尺寸不变，拍摄信息和末尾的内容都没有', async () => {
    const original = telephoneJpg(pixels, 1, words)
    expect(original.includes(words)).toBe(true)
    const copy = await made(original, 'image/jpeg')
    expect(failed(copy)).toEqual([])
    const after = await seen(copy.bytes, 'image/jpeg')
    expect([after.width, after.height]).toEqual([width, height])
    expect(redPoints(await seen(original, 'image/jpeg'))).toBeGreaterThan(2_000)
    expect(redPoints(after)).toBe(0)
    expect(Buffer.from(copy.bytes).includes(words)).toBe(false)
  })

  test.each([
    [3, { x: 1 - box.x - box.w, y: 1 - box.y - box.h, w: box.w, h: box.h }, [400, 300]],
    [6, { x: 1 - box.y - box.h, y: box.x, w: box.h, h: box.w }, [300, 400]],
    [8, { x: box.y, y: 1 - box.x - box.w, w: box.h, h: box.w }, [300, 400]],
  ])('横着拿手机拍的 JPG（方向 %d）：按看到的样子遮，遮完不会倒', async (orientation, turned, size) => {
    const copy = await made(telephoneJpg(pixels, orientation, words), 'image/jpeg', [{ ...box, ...turned }])
    expect(failed(copy)).toEqual([])
    const after = await seen(copy.bytes, 'image/jpeg')
    expect([after.width, after.height]).toEqual(size)
    expect(redPoints(after)).toBe(0)
  })

  test('PNG：红的没有了，透明的地方藏着的、文字块里写着的都没有', async () => {
    const chunk = (name: string, data: Buffer) => {
      const head = Buffer.alloc(4)
      head.writeUInt32BE(data.length)
      return Buffer.concat([head, Buffer.from(name), data, Buffer.alloc(4)])
    }
    const plain = Buffer.from(png(pixels))
    const at = plain.indexOf('IDAT') - 4
    const noted = Buffer.concat([
      plain.subarray(0, at),
      chunk('iTXt', Buffer.concat([Buffer.from('Comment\0\x01\0\0\0', 'latin1'), deflateSync(words)])),
      plain.subarray(at),
    ])
    const copy = await made(noted, 'image/png')
    expect(failed(copy)).toEqual([])
    expect(redPoints(await seen(copy.bytes, 'image/png'))).toBe(0)
    expect(copy.bytes.length).toBeLessThan(plain.length + 2_000)
    expect(Buffer.from(copy.bytes).includes('iTXt')).toBe(false)
  })
})

test('扫描的 PDF：遮住的像素没有了，旁边的还在', async () => {
  // Noise makes it a photograph, which is kept as JPG.
  const scan = pixelsWith(800, 600, { x: 200, y: 120, side: 100 })
  for (let at = 0, seed = 7; at < scan.data.length; at += 4) {
    seed = (seed * 1103515245 + 12345) % 2147483648
    if (scan.data[at]! < 210) scan.data.fill(120 + (seed % 90), at, at + 3)
  }
  const image = Buffer.from(scan.data.filter((_, at) => at % 4 !== 3))
  const bytes = nastyPdf({
    pages: [
      { content: 'q 400 0 0 300 0 0 cm /I Do Q', more: '/MediaBox[0 0 400 300]/Resources<</XObject<</I 120 0 R>>>>' },
    ],
    objects: {
      120: {
        dictionary: '/Type/XObject/Subtype/Image/Width 800/Height 600/ColorSpace/DeviceRGB/BitsPerComponent 8',
        stream: image,
      },
    },
  })
  const before = await seen(bytes, 'application/pdf')
  const copy = await made(bytes, 'application/pdf')
  expect(failed(copy)).toEqual([])
  expect(Buffer.from(copy.bytes).includes('DCTDecode')).toBe(true)
  const after = await seen(copy.bytes, 'application/pdf')
  expect(redPoints(before)).toBeGreaterThan(10_000)
  expect(redPoints(after)).toBe(0)
  const light = after.data.filter((value, at) => at % 4 === 0 && value > 100).length
  expect(light).toBeGreaterThan((after.width * after.height) / 2)
})
