import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceCells } from '../../law/test-kit/reference.ts'
import { toDocx } from '../../papers/index.ts'
import { largestFile, read } from './read.ts'
import { Unreadable } from './source.ts'
import { htmlReport, prints, textReport } from './test-kit/layouts.ts'
import { paperOf } from './test-kit/papers.ts'
import { readFileBytes } from './verdict.ts'

/** Uploads are hostile: a clear sentence, in bounded time and memory, nothing run and nothing fetched. */

const about = { organ: '江州市清河区人民政府', year: 2024 }
const utf8 = (text: string) => new TextEncoder().encode(text)
const plain = prints.plain as (value: number | undefined) => string

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readFileBytes('x', bytes)
  return 'verdict' in outcome ? (outcome.verdict.reason ?? '') : '读了'
}

/** A zip of one part, whose sizes may be lies. */
function zipOf(name: string, content: Uint8Array, declared = content.length): Uint8Array {
  const packed = deflateRawSync(content, { level: 9 })
  const named = utf8(name)
  const header = (signature: number, central: boolean) => {
    const view = new DataView(new ArrayBuffer(central ? 46 : 30))
    view.setUint32(0, signature, true)
    const at = central ? 2 : 0
    view.setUint16(8 + at, 8, true)
    view.setUint32(18 + at, packed.length, true)
    view.setUint32(22 + at, declared, true)
    view.setUint16(26 + at, named.length, true)
    return new Uint8Array(view.buffer)
  }
  const [local, central] = [header(0x04034b50, false), header(0x02014b50, true)]
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(10, 1, true)
  end.setUint32(12, central.length + named.length, true)
  end.setUint32(16, local.length + named.length + packed.length, true)
  return Uint8Array.from([...local, ...named, ...packed, ...central, ...named, ...new Uint8Array(end.buffer)])
}

describe('读不了的，说明为什么', () => {
  const cases: [string, Uint8Array, RegExp][] = [
    ['空文件', new Uint8Array(), /空的/],
    ['图片', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /图片/],
    ['旧版 Word', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /另存为 docx/],
    ['别的文章', utf8('<html><body><p>关于做好森林防火工作的通知</p></body></html>'), /没有读到/],
    ['二进制', Uint8Array.from([0, 1, 2, 3, 0, 0, 7]), /不认识/],
    ['坏 PDF', utf8('%PDF-1.7\n%%EOF'), /PDF/],
    ['截断的压缩包', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9]), /损坏|不完整/],
    ['不是文档的压缩包', zipOf('a.txt', utf8('x')), /没有 Word 或 Excel/],
    ['压缩炸弹', zipOf('word/document.xml', new Uint8Array(80 * 1024 * 1024)), /压缩炸弹/],
    ['谎报大小的压缩炸弹', zipOf('word/document.xml', new Uint8Array(80 * 1024 * 1024), 10), /压缩炸弹/],
    [
      '外部实体',
      zipOf(
        'word/document.xml',
        utf8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>'),
      ),
      /实体/,
    ],
    ['文档层层嵌套', zipOf('word/document.xml', utf8('<a>'.repeat(50_000))), /嵌套超过/],
    ['太大', new Uint8Array(largestFile + 1), /超过/],
    ['一行写到底', utf8(`第二十条第（五）项 ${'信息 '.repeat(300_000)}`), /一行的字数/],
    ['字太多', utf8('行政许可 1\n'.repeat(600_000)), /字数超过/],
    ['格太多', utf8(`<table>${'<tr><td>1</td></tr>'.repeat(30_000)}</table>`), /超过 20000 格/],
    ['标签套标签', utf8('<div>'.repeat(100_000)), /嵌套超过/],
    ['层层嵌套的表格', utf8('<table><tr><td>'.repeat(60)), /嵌套/],
  ]
  test.each(cases)('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason)
  })

  test('扫描件', async () => {
    expect(await reasonOf(scan())).toMatch(/扫描件/)
  })
})

/** One page with nothing but a drawn box. */
function scan(): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    '<</Length 18>>stream\n0 0 100 100 re f  \nendstream',
  ]
  let text = '%PDF-1.4\n'
  const at = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj${object}endobj\n`
    return offset
  })
  const table = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return utf8(
    `${text}xref\n0 5\n0000000000 65535 f \n${table}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
  )
}

test('网页里的脚本不运行，也不读作正文', async () => {
  const html = htmlReport(referenceCells, plain, about).replace(
    '<body>',
    '<body><script>globalThis.broken = 1</script><img src=x onerror="globalThis.broken=1">',
  )
  const [report] = await read(utf8(html))
  expect(report?.reading.cells.size).toBe(200)
  expect('broken' in globalThis).toBe(false)
  expect(report?.paragraphs.some(({ text }) => text.includes('broken'))).toBe(false)
})

test('任意字节都不会让程序倒下', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
      expect(typeof (await reasonOf(bytes))).toBe('string')
    }),
    { numRuns: 200 },
  ))

test('文档截断在任何地方，要么读出一部分，要么说读不了', async () => {
  const docx = (await toDocx(paperOf(referenceCells, about))) as Uint8Array
  const text = utf8(textReport('P2', referenceCells, plain, about))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(docx, text),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      async (bytes, share) => {
        const outcome = await readFileBytes('x', bytes.subarray(0, Math.floor(bytes.length * share)))
        if ('verdict' in outcome) expect(outcome.verdict.reason).toBeTruthy()
        else
          for (const { reading } of outcome.reports)
            for (const [id, { value }] of reading.cells)
              expect(value).toBe(referenceCells[id as keyof typeof referenceCells])
      },
    ),
    { numRuns: 40 },
  )
})

test('Unreadable 带着给人看的话', async () => {
  await expect(read(new Uint8Array())).rejects.toBeInstanceOf(Unreadable)
})
