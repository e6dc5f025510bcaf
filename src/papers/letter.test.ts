import { deflateSync } from 'node:zlib'
import { load } from 'cheerio'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { type LetterPaper, letterDocx, letterPdf } from './index.ts'
import { readPdfFacts } from './test-kit/read-pdf.ts'
import { hostile } from './test-kit/sample.ts'

const paper: LetterPaper = {
  organ: '滨海市海澜区财政局',
  title: '滨海市海澜区财政局政府信息公开申请答复书',
  number: '海财依复〔2026〕3号',
  addressee: '周某某',
  blocks: [
    { kind: 'heading', text: '一、申请情况' },
    { kind: 'paragraph', text: '公开是常态，不公开是例外。'.repeat(120) },
  ],
  attachments: ['《关于调整城区公交补贴标准的批复》', '《补贴发放明细表》'],
  date: '2026-02-27',
  contact: '联系单位：区财政局办公室；联系电话：0000-5550101',
  forms: [],
  draft: false,
}
const millimetres = (points: number) => (points / 72) * 25.4
const zipped = async (bytes: Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes)
  return { zip, $: load((await zip.file('word/document.xml')?.async('string')) ?? '', { xml: true }) }
}

/** A square PNG of one colour, made here so that no picture lies in the repository. */
function png(side: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    let crc = 0xffffffff
    for (const byte of body) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    }
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length)
    body.copy(out, 4)
    out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, 0xc8)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('版面按 GB/T 9704—2012（PDF）', () => {
  test('发文机关标志上边缘距版心上边缘 35 毫米，即距纸边 72 毫米', async () => {
    const { pages } = await readPdfFacts(await letterPdf(paper))
    const mark = pages[0]!.words.find(({ text }) => text.includes('滨海市海澜区财政局'))!
    // The mark is 40 pt high with its baseline 0.8 em below the upper edge.
    expect(millimetres(842 - mark.y - 0.8 * 40)).toBeCloseTo(72, 0)
  })

  test('每行 28 字，每页 22 行', async () => {
    const only = { ...paper, blocks: [{ kind: 'paragraph' as const, text: '公'.repeat(28 * 60) }] }
    const { pages } = await readPdfFacts(await letterPdf(only))
    const rows = Map.groupBy(
      pages[1]!.words.filter(({ y }) => y > 100),
      ({ y }) => Math.round(y),
    )
    const counts = [...rows.values()].map((words) => words.reduce((sum, { text }) => sum + [...text].length, 0))
    expect(counts).toHaveLength(22)
    expect(new Set(counts)).toEqual(new Set([28]))
    const first = pages[0]!.words.filter(({ text }) => text.startsWith('公公')).map(({ text }) => text.length)
    expect(first[0]).toBe(26)
  })

  test('页码单页居右、双页居左', async () => {
    const { pages } = await readPdfFacts(await letterPdf(paper))
    const at = pages.map(({ words }) => words.find(({ text }) => text.includes('—'))!.x)
    expect(at[0]).toBeGreaterThan(420)
    expect(at[1]).toBeLessThan(120)
  })

  test('标题是一级书签，文种和层次依次', async () => {
    const { outline, roles } = await readPdfFacts(await letterPdf(paper))
    expect(outline).toEqual(['滨海市海澜区财政局政府信息公开申请答复书', '一、申请情况'])
    expect(roles).toContain('H1')
  })

  test('成文日期右空四字；末页有正文，不单独放落款', async () => {
    for (const length of [60, 90, 100, 110, 120, 130, 140, 150]) {
      const blocks = Array.from({ length: length / 10 }, () => ({
        kind: 'paragraph' as const,
        text: '公开'.repeat(60),
      }))
      const { pages } = await readPdfFacts(await letterPdf({ ...paper, blocks, attachments: [] }))
      const last = pages
        .at(-1)!
        .words.map(({ text }) => text)
        .join('')
      expect(last.replace(/\s/g, '')).toContain('2026年2月27日')
      expect(last).toContain('公开公开')
    }
  })

  test('人写的文字只是文字，不作为排版指令', async () => {
    const blocks = hostile.map((text) => ({ kind: 'paragraph' as const, text }))
    const { pages } = await readPdfFacts(await letterPdf({ ...paper, blocks, addressee: hostile[0]! }))
    const found = pages
      .map((page) => page.words.map(({ text }) => text).join(''))
      .join('')
      .replace(/\s/g, '')
    for (const own of [...hostile.slice(0, -1), '控制字符末']) expect(found).toContain(own.replace(/\s/g, ''))
  })

  test('草稿有水印；同样的内容字节不变；有印章、签名图片时仍符合 PDF/UA', async () => {
    const draft = await readPdfFacts(await letterPdf({ ...paper, draft: true }))
    expect(draft.pages.every(({ words }) => words.some(({ text }) => text.includes('草稿')))).toBe(true)
    expect(Buffer.compare(await letterPdf(paper), await letterPdf(structuredClone(paper)))).toBe(0)
    const sealed = await readPdfFacts(await letterPdf(paper, { seal: png(64), signature: png(20) }))
    expect(sealed.claims).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(sealed.roles).toContain('Figure')
  })
})

describe('版面按 GB/T 9704—2012（Word）', () => {
  test('红色机关标志、红色分隔线，标题样式，正文三号、28.95 磅行距', async () => {
    const { zip, $ } = await zipped(await letterDocx(paper))
    expect($('w\\:pStyle[w\\:val="LetterMark"]').closest('w\\:p').text()).toBe('滨海市海澜区财政局')
    expect($('w\\:pBdr w\\:bottom').attr('w:color')).toBe('C8161D')
    expect($('w\\:pStyle[w\\:val="Title"]').closest('w\\:p').text()).toBe(paper.title)
    const $styles = load((await zip.file('word/styles.xml')?.async('string')) ?? '', { xml: true })
    const body = $styles('w\\:style[w\\:styleId="LetterBody"]')
    expect(body.find('w\\:spacing[w\\:line]').attr('w:line')).toBe('579')
    expect(body.find('w\\:rPr w\\:spacing').attr('w:val')).toBe('-4')
  })

  test('印章浮于文字下方，签名在署名之上；没有图片时不留图片', async () => {
    const { zip, $ } = await zipped(await letterDocx(paper, { seal: png(64), signature: png(20) }))
    expect(zip.file(/word\/media\//)).toHaveLength(2)
    expect($('wp\\:anchor').attr('behindDoc')).toBe('1')
    expect((await zipped(await letterDocx(paper))).zip.file(/word\/media\//)).toHaveLength(0)
  })

  test('附件说明在正文后，名称后没有标点，两件以上编号', async () => {
    const { $ } = await zipped(await letterDocx(paper))
    const texts = $('w\\:p')
      .toArray()
      .map((each) => $(each).text())
    expect(texts).toContain('附件：1. 《关于调整城区公交补贴标准的批复》')
    expect(texts).toContain('　　　2. 《补贴发放明细表》')
    expect(texts.at(-1)).toBe(`（${paper.contact}）`)
    expect(texts.at(-2)).toBe('2026年2月27日')
  })

  test('人写的文字原样出现，XML 不容许的字符去掉', async () => {
    const { $ } = await zipped(
      await letterDocx({ ...paper, blocks: hostile.map((text) => ({ kind: 'paragraph', text })) }),
    )
    const texts = $('w\\:p')
      .toArray()
      .map((each) => $(each).text())
    expect(texts).toEqual(expect.arrayContaining([...hostile.slice(0, -1), '控制字符末']))
  })
})
