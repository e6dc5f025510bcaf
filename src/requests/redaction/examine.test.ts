import { describe, expect, test } from 'vitest'
import { boxSheets } from '../../papers/redacted-pdf.ts'
import { examine } from './examine.ts'
import { pictureOf, rectOf } from './geometry.ts'
import type { Examined } from './jobs.ts'
import { paintBoxes } from './paint.ts'
import { png } from './picture.ts'
import type { CheckId } from './proof.ts'
import { redact } from './redact.ts'
import { nastyPdf, revised, textAt, wide } from './test-kit/nasty-pdf.ts'
import { pixelsWith, telephoneJpg } from './test-kit/pictures.ts'

/** The test itself under test: copies as bad tools make them must all be found. */

const secret = '张三丰'
const line = textAt(50, 700, `申请人${secret}的住址`)
const picture = pictureOf({ width: 595, height: 842 })
const area = { page: 1, x: 121 / 595, y: 116 / 842, w: 74 / 595, h: 32 / 842 }
const rect = rectOf(area, picture)
const inPoints = (value: number) => value / picture.scale
const sheets = boxSheets([
  {
    width: inPoints(picture.width),
    height: inPoints(picture.height),
    boxes: [
      { x: inPoints(rect.x), y: inPoints(rect.y), w: inPoints(rect.w), h: inPoints(rect.h), label: '依据条例第十五条' },
    ],
  },
])
const boxes = { sheets, pages: [{ page: 0, rects: [rect], sheet: 0 }] }

const asked = (bytes: Uint8Array, other: Partial<Examined> = {}): Examined => ({
  bytes,
  mediaType: 'application/pdf',
  boxes,
  removed: [{ page: 0, text: secret }],
  carried: [],
  elsewhere: [],
  elsewhereReason: '',
  expected: ['申请人的住址'],
  title: '区分处理后公开的文件',
  formats: ['png'],
  ...other,
})
const failures = async (bytes: Uint8Array, other: Partial<Examined> = {}): Promise<CheckId[]> =>
  (await examine(asked(bytes, other))).filter(({ passed }) => !passed).map(({ id }) => id)

const black = '0 0 0 rg 120 690 76 36 re f'

describe('别的工具「遮盖」的 PDF，检验都能发现', () => {
  test.each<[string, Buffer, CheckId[]]>([
    ['只画了一个黑框', nastyPdf({ pages: [{ content: `${line}\n${black}` }] }), ['text', 'pictures']],
    ['字改成看不见', nastyPdf({ pages: [{ content: `3 Tr ${line}` }] }), ['text']],
    ['旧版本还在', revised(nastyPdf({ pages: [{ content: line }] }), black), ['revisions']],
    [
      '批注里还有',
      nastyPdf({
        pages: [{ content: black, annotations: ['110 0 R'] }],
        objects: { 110: `<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents${wide(`${secret}的住址`)}>>` },
      }),
      ['bytes', 'annotations'],
    ],
    [
      '层关着',
      nastyPdf({
        pages: [{ content: `/OC /OC1 BDC ${line} EMC` }],
        objects: { 101: '<</Type/OCG/Name(x)>>' },
        catalog: '/OCProperties<</OCGs[101 0 R]/D<</OFF[101 0 R]>>>>',
      }),
      ['layers'],
    ],
    [
      '附件里还有',
      nastyPdf({
        pages: [{ content: black }],
        objects: {
          112: { dictionary: '/Type/EmbeddedFile', stream: Buffer.from(`名单：${secret}`) },
          113: '<</Type/Filespec/F(x.txt)/EF<</F 112 0 R>>>>',
        },
        catalog: '/Names<</EmbeddedFiles<</Names[(x) 113 0 R]>>>>',
      }),
      ['bytes', 'attachments'],
    ],
    [
      '脚本里还有',
      nastyPdf({ pages: [{ content: black }], catalog: `/OpenAction<</S/JavaScript/JS${wide(secret)}>>` }),
      ['bytes', 'scripts'],
    ],
    [
      '标题里还有',
      nastyPdf({
        pages: [{ content: black }],
        objects: { 114: `<</Title${wide(secret)}>>` },
        trailer: '/Info 114 0 R',
      }),
      ['bytes'],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await failures(bytes)).toEqual(expect.arrayContaining(expected))
  })

  test('原件的属性带了过来', async () => {
    const bytes = nastyPdf({
      pages: [{ content: '' }],
      objects: { 114: '<</Author(Zhang Sanfeng)>>' },
      trailer: '/Info 114 0 R',
    })
    const carried = [{ page: null, text: 'Zhang Sanfeng' }]
    expect(await failures(bytes, { carried })).toEqual(expect.arrayContaining(['metadata', 'bytes']))
  })

  test('多出一个没有放进去的字', async () => {
    expect(await failures(nastyPdf({ pages: [{ content: textAt(50, 700, '申请人的住址密') }] }))).toContain('text')
  })
})

describe('像素', () => {
  const original = nastyPdf({ pages: [{ content: line }] })
  const paintedPage = async () => (await paintBoxes({ bytes: original, mediaType: 'application/pdf', boxes })).pages[0]!

  test('照框画的，一个像素也不差；少画一截，就发现', async () => {
    const box = { ...area, ground: 'DENY_THIRD_PARTY' as const, note: '' }
    const copy = await redact({ bytes: original, mediaType: 'application/pdf', boxes: [box], by: 'u' })
    const labelled = { expected: ['〔依据条例第十五条，不予公开〕申请人的住址', '区'.repeat(9)] }
    expect(await failures(copy.bytes, labelled)).not.toContain('pixels')
    const wider = { sheets, pages: [{ page: 0, rects: [{ ...rect, w: rect.w + 20 }], sheet: 0 }] }
    expect(await failures(copy.bytes, { ...labelled, boxes: wider })).toContain('pixels')
  })

  test('图片改一个像素、留下拍摄信息，都发现', async () => {
    const { drawn } = await paintedPage()
    expect(drawn.format).toBe('png')
    const pixels = pixelsWith(picture.width, picture.height, { x: rect.x + 5, y: rect.y + 5, side: 1 })
    for (let y = rect.y; y < rect.y + rect.h; y++)
      for (let x = rect.x; x < rect.x + rect.w; x++)
        if (x !== rect.x + 5 || y !== rect.y + 5)
          pixels.data.fill(0, (y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3)
    expect(await failures(png(pixels), { mediaType: 'image/png' })).toEqual(['pixels'])
    const told = telephoneJpg(pixels, 1, '拍摄于某处')
    expect(await failures(told, { mediaType: 'image/jpeg', formats: ['jpg'] })).toContain('segments')
  })
})
