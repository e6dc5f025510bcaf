import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterPdf } from '../../papers/index.ts'
import { plain } from './needles.ts'
import { textOf, withPdf } from './pdf-facts.ts'
import type { Box } from './proof.ts'
import { NotRedacted, redact } from './redact.ts'
import { latinAt, type Nasty, nastyPdf, revised, textAt, wide } from './test-kit/nasty-pdf.ts'

const secret = '张三丰'
const [width, height] = [595, 842]
/** A box over text set at that place of an upright page. */
const over = (x: number, y: number, letters: number, size = 24, page = 1): Box => ({
  page,
  x: (x - 1) / width,
  y: (height - y - size) / height,
  w: (letters * size + 2) / width,
  h: (size * 1.25) / height,
  ground: 'DENY_THIRD_PARTY',
  note: '',
})
const boxOfSecret = over(122, 700, 3)
const line = textAt(50, 700, `申请人${secret}的住址`)

const redacted = (bytes: Uint8Array, boxes: Box[] = [boxOfSecret], mediaType = 'application/pdf', elsewhere = '') =>
  redact({ bytes, mediaType, boxes, elsewhere, by: 'clerk' })

/** Our own search, apart from the one under test. */
function everythingIn(file: Uint8Array): string {
  const bytes = Buffer.from(file)
  const parts = [bytes]
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    try {
      parts.push(inflateSync(bytes.subarray(at + 7)))
    } catch {} // not deflated
  }
  const all = Buffer.concat(parts)
  const swapped = (from: number) => {
    const even = all.subarray(from, from + 2 * Math.floor((all.length - from) / 2))
    return Buffer.from(even).swap16().toString('utf16le')
  }
  return all.toString('utf8') + swapped(0) + swapped(1)
}

const textIn = async (file: Uint8Array) => plain((await withPdf(file, textOf)).join('\n'))
const pdf = (nasty: Partial<Nasty> & { content?: string } = {}) =>
  nastyPdf({ ...nasty, pages: nasty.pages ?? [{ content: nasty.content ?? line }] })

/** A letter of this system, as an officer may well attach it. */
const ownLetter = () =>
  letterPdf({
    ...{ organ: '海澜区自然资源局', title: '征地补偿方案', number: null, addressee: null, attachments: [], forms: [] },
    blocks: [{ kind: 'paragraph', text: '征收范围见附图。' }],
    ...{ date: '2026-03-02', contact: '', draft: false },
  })

async function expectClean(bytes: Uint8Array, words: string[], boxes?: Box[]) {
  const made = await redacted(bytes, boxes)
  expect(made.proof.checks.filter(({ passed }) => !passed)).toEqual([])
  expect(made.proof.passed).toBe(true)
  const [text, all] = [await textIn(made.bytes), everythingIn(made.bytes)]
  for (const word of words) {
    expect(text).not.toContain(plain(word))
    if (word.length > 1) expect(all.includes(word), word).toBe(false) // one letter stands in any noise
  }
  return made
}

describe('遮盖之后，移除的内容哪里都没有', () => {
  test('一行字的中间：遮的没有了，留的还能检索，框里写着依据', async () => {
    const { bytes } = await expectClean(pdf(), [secret])
    const text = await textIn(bytes)
    expect(text).toContain('申请')
    expect(text).toContain('的住址')
    expect(text).toContain('依据条例第十五条')
    expect(text).toContain('区分处理说明')
  })

  test('由同一套排版软件写成的文书：每个 XMP 都有的外壳不是带过来的属性', async () => {
    const { proof } = await expectClean(await ownLetter(), [])
    expect(proof.removed.carried).toBeGreaterThan(0)
  })

  test('分成两段写的字', async () => {
    const split = [textAt(50, 700, '申请人张'), textAt(50 + 24 * 4, 700, '三丰的住址')].join('\n')
    const { proof } = await expectClean(pdf({ content: split }), ['张', '三丰'])
    expect(proof.removed.texts).toBeGreaterThan(0)
  })

  test('只压住半个字，整个字都不留', async () => {
    await expectClean(pdf(), [secret, '张'], [{ ...boxOfSecret, x: (122 + 12) / width, w: 60 / width }])
  })

  test.each([
    ['看不见的字（3号渲染）', `3 Tr ${textAt(122, 700, secret)} 0 Tr`],
    ['白色的字', `1 1 1 rg ${textAt(122, 700, secret)} 0 0 0 rg`],
    ['黑框下面的字', `${textAt(122, 700, secret)} 0 0 0 rg 120 690 80 40 re f`],
    ['页面之外的字', textAt(122, 900, secret)],
    ['裁切路径之外的字', `q 0 0 10 10 re W n ${textAt(122, 400, secret)} Q`],
    ['关着的图层里的字', `/OC /OC1 BDC ${textAt(122, 700, secret)} EMC`],
  ])('%s，不在框里也不会带过去', async (_, hidden) => {
    const layers = '/OCProperties<</OCGs[101 0 R]/D<</OFF[101 0 R]>>>>'
    const objects = { 101: `<</Type/OCG/Name${wide('内部层')}>>` }
    const bytes = pdf({ content: `${textAt(50, 500, '可以公开')}\n${hidden}`, catalog: layers, objects })
    const { bytes: made } = await expectClean(bytes, [secret], [over(50, 300, 2)])
    expect(await textIn(made)).toContain('可以公开')
  })

  test('藏在看得见的字正下方的字', async () => {
    const hidden = `${textAt(50, 500, secret)} 1 1 1 rg 50 490 72 34 re f 0 0 0 rg ${textAt(50, 500, '公开件')}`
    await expectClean(pdf({ content: hidden }), [secret], [over(50, 300, 2)])
  })

  test.each([6, 12, 18])('偏着 %d 磅叠在看得见的字上、看不见的字', async (off) => {
    const hidden = `${textAt(50, 500, '可以公开的文字')} 3 Tr ${textAt(50 + off, 500 + off / 2, secret)} 0 Tr`
    await expectClean(pdf({ content: hidden }), [secret], [over(50, 300, 2)])
  })

  test('以前的版本', async () => {
    const { proof } = await expectClean(
      revised(pdf({ content: line }), textAt(50, 600, '已改')),
      [secret],
      [over(50, 300, 2)],
    )
    expect(proof.checks.find(({ id }) => id === 'revisions')?.passed).toBe(true)
  })

  test('批注、表单、附件、属性、书签、脚本里的字', async () => {
    const words = [
      '批注里的李四',
      '表单里的王五',
      '附件赵六',
      '标题里的孙七',
      '书签里的周八',
      '扩展属性吴九',
      '作者郑十',
    ]
    const [note, value, attachment, title, mark, xmp, author] = words as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const bytes = pdf({
      pages: [{ content: line, annotations: ['110 0 R', '111 0 R'] }],
      objects: {
        110: `<</Type/Annot/Subtype/Text/Rect[400 400 420 420]/Contents${wide(note)}/T${wide(author)}>>`,
        111: `<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V${wide(value)}/Rect[122 300 300 330]/F 4>>`,
        112: { dictionary: '/Type/EmbeddedFile', stream: Buffer.from(attachment) },
        113: `<</Type/Filespec/F(x.txt)/UF${wide(attachment)}/EF<</F 112 0 R>>>>`,
        114: `<</Title${wide(title)}/Author${wide(author)}>>`,
        115: '<</Type/Outlines/First 116 0 R/Last 116 0 R/Count 1>>',
        116: `<</Title${wide(mark)}/Parent 115 0 R/Dest[10 0 R/Fit]>>`,
        117: {
          dictionary: '/Type/Metadata/Subtype/XML',
          stream: Buffer.from(
            `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${xmp}</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`,
          ),
        },
        118: `<</S/JavaScript/JS${wide(`app.alert("${secret}")`)}>>`,
      },
      catalog: `/AcroForm<</Fields[111 0 R]>>/Names<</EmbeddedFiles<</Names[(x) 113 0 R]>>>>/Outlines 115 0 R/Metadata 117 0 R/OpenAction 118 0 R`,
      trailer: '/Info 114 0 R',
    })
    const { proof } = await expectClean(bytes, [...words, secret])
    expect(proof.removed.carried).toBeGreaterThanOrEqual(6)
  })

  test.each([90, 180, 270])('转了 %d 度、又裁切过的页', async (turn) => {
    // Cropped to 100…500 × 400…800; the secret stands at 222…294, 600 of the sheet.
    const content = [textAt(150, 600, `申请人${secret}`), textAt(20, 100, '裁在外面的秘密')].join('\n')
    const bytes = pdf({ pages: [{ content, more: `/MediaBox[0 0 595 842]/CropBox[100 400 500 800]/Rotate ${turn}` }] })
    const across = { x: (222 - 100) / 400, y: (800 - 625) / 400, w: 72 / 400, h: 32 / 400 }
    const turned = {
      90: { x: 1 - across.y - across.h, y: across.x, w: across.h, h: across.w },
      180: { x: 1 - across.x - across.w, y: 1 - across.y - across.h, w: across.w, h: across.h },
      270: { x: across.y, y: 1 - across.x - across.w, w: across.h, h: across.w },
    }[turn]!
    const { proof } = await expectClean(bytes, [secret, '裁在外面的秘密'], [{ ...boxOfSecret, ...turned }])
    expect(proof.removed.texts).toBe(1)
  })

  test('没有框的页也重画：别的页藏着的也带不过去', async () => {
    const pages = [{ content: line }, { content: `${textAt(50, 700, '第二页')} 3 Tr ${textAt(50, 600, '藏在第二页')}` }]
    await expectClean(pdf({ pages }), [secret, '藏在第二页'])
  })
})

describe('同样的文字在别处露出', () => {
  const twice = pdf({ content: `${line}\n${textAt(50, 500, `抄送${secret}`)}` })

  test('没有说明，不通过，指出在第几页，不复述', async () => {
    const { proof } = await redacted(twice)
    const check = proof.checks.find(({ id }) => id === 'elsewhere')
    expect(proof.passed).toBe(false)
    expect(check?.found).toEqual(['第 1 页移除的文字（3 字），在第 1 页还有没遮的'])
    expect(JSON.stringify(proof)).not.toContain(secret)
  })

  test('说明理由的，通过，理由记在检验结果里', async () => {
    const { proof } = await redacted(twice, [boxOfSecret], 'application/pdf', '抄送名单已经公开')
    expect(proof).toMatchObject({ passed: true, elsewhere: '抄送名单已经公开' })
  })
})

describe('做不了的，说明为什么', () => {
  test.each<[string, Uint8Array, string, Box[], string]>([
    ['没有框', pdf(), 'application/pdf', [], '还没有画遮盖框'],
    ['框在没有的页上', pdf(), 'application/pdf', [{ ...boxOfSecret, page: 9 }], '文件只有 1 页'],
    ['坏的 PDF', Buffer.from('%PDF-1.7 没有'), 'application/pdf', [boxOfSecret], '打不开'],
    ['坏的图片', Buffer.from('\xff\xd8\xff没有', 'latin1'), 'image/jpeg', [boxOfSecret], '打不开'],
    ['Word', Buffer.from('PK'), 'application/msword', [boxOfSecret], '只能遮盖 PDF 和 JPG、PNG'],
  ])('%s', async (_, bytes, mediaType, boxes, sentence) => {
    const outcome = redacted(bytes, boxes, mediaType)
    await expect(outcome).rejects.toBeInstanceOf(NotRedacted)
    await expect(outcome).rejects.toThrow(sentence)
  })
})

test('任意的词、任意的框：遮住的取不出来，没遮住的一字不少', async () => {
  const letters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒']
  const word = fc.shuffledSubarray(letters, { minLength: 6, maxLength: 12 })
  const rows = fc.array(word, { minLength: 1, maxLength: 6 })
  const span = fc.record({ row: fc.nat(5), from: fc.nat(11), length: fc.integer({ min: 1, max: 6 }) })
  await fc.assert(
    fc.asyncProperty(rows, fc.array(span, { minLength: 1, maxLength: 4 }), async (lines, spans) => {
      const yOf = (row: number) => 760 - row * 60
      const content = lines.map((each, row) => textAt(60, yOf(row), each.join(''))).join('\n')
      const boxes = spans.map(({ row, from, length }) => {
        const at = row % lines.length
        return over(60 + 24 * (from % lines[at]!.length) + 4, yOf(at), length - 0.3)
      })
      const { bytes, proof } = await redacted(pdf({ content }), boxes, 'application/pdf', '重复的字')
      expect(proof.checks.filter(({ passed }) => !passed)).toEqual([])
      const [first] = await withPdf(bytes, textOf)
      const covered = (row: number, column: number) =>
        boxes.some((box, index) => {
          const at = spans[index]!.row % lines.length
          const [left, right] = [box.x * width, (box.x + box.w) * width]
          return at === row && 60 + 24 * column + 22 > left && 60 + 24 * column + 2 < right
        })
      const sure = (row: number, column: number) => covered(row, column - 1) === covered(row, column + 1)
      const text = plain(first ?? '')
      const kept = lines.flatMap((each, row) => each.filter((_, column) => !covered(row, column) && sure(row, column)))
      const gone = lines.flatMap((each, row) => each.filter((_, column) => covered(row, column)))
      for (const letter of kept) expect(text).toContain(letter)
      for (const letter of gone.filter(
        (each) => !lines.flat().some((other, index, all) => other === each && all.indexOf(each) !== index),
      ))
        expect(text.replaceAll(/〔[^〕]*〕/g, '')).not.toContain(letter)
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('英文与数字同样', async () => {
  const content = latinAt(50, 700, 'Phone 13912345678 of Zhang', 20)
  const boxes = [{ ...over(105, 700, 6, 20), w: 130 / width }]
  await expectClean(pdf({ content }), ['13912345678'], boxes)
})
