import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { look } from '../test-kit/content.ts'
import { docx, jpgWith, paragraph, pdfWith, xlsx } from '../test-kit/office.ts'
import { readAttachment } from './read.ts'

const identity = '11010519491231002X'
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code)

/** The places at which checks find something in a file. */
async function leaks(bytes: Uint8Array): Promise<string[]> {
  const { problems: _, ...reading } = await readAttachment(bytes)
  const attachment = { file: 'f', name: '名单.bin', problems: [], ...reading }
  return look({ attachments: [attachment] })
    .filter(({ severity }) => severity === 'block')
    .map(({ place }) => place.where ?? '')
}

describe('Word 附件', () => {
  it('正文、表格、页眉里的号码都找得到，并指出在哪一段', async () => {
    const body = paragraph('通知') + paragraph(`王某，${identity}`)
    expect(await leaks(docx({ body }))).toEqual(['名单.bin，正文第 2 段'])
    const header = { 'word/header1.xml': `<w:hdr>${paragraph(identity)}</w:hdr>` }
    expect(await leaks(docx({ body: '', more: header }))).toEqual(['名单.bin，页眉第 1 段'])
  })

  it('一个号码分在几个文字块里也找得到', async () => {
    const body = `<w:p><w:r><w:t>110105</w:t></w:r><w:r><w:t>19491231</w:t></w:r><w:r><w:t>002X</w:t></w:r></w:p>`
    expect(await leaks(docx({ body }))).toHaveLength(1)
  })

  it('修订中删除的、隐藏的、批注里的文字也查，并要求清除', async () => {
    const deleted = `<w:p><w:del w:author="李四"><w:r><w:delText>${identity}</w:delText></w:r></w:del></w:p>`
    const hidden = paragraph(identity, '<w:vanish/>')
    const comments = `<w:comment w:author="王五">${paragraph(identity)}</w:comment>`
    const file = docx({ body: deleted + hidden, comments })
    expect(codes(await readAttachment(file))).toEqual(['trackedChanges', 'hiddenText', 'comments'])
    expect(await leaks(file)).toEqual([
      '名单.bin，正文第 1 段，删除或隐藏的文字',
      '名单.bin，正文第 2 段，删除或隐藏的文字',
      '名单.bin，批注（王五）',
    ])
  })

  it('文件属性里的作者要提示，通用名不提示', async () => {
    const by = (name: string) => docx({ body: paragraph('某事'), core: `<dc:creator>${name}</dc:creator>` })
    expect(codes(await readAttachment(by('张三')))).toEqual(['fileProperties'])
    expect(codes(await readAttachment(by('Administrator')))).toEqual([])
  })

  it('嵌入的工作簿一并读取', async () => {
    const inner = xlsx([{ name: '底稿', rows: [[identity]] }])
    const file = docx({ body: paragraph('某事'), more: { 'word/embeddings/a.xlsx': inner } })
    expect(codes(await readAttachment(file))).toContain('embedded')
    expect(await leaks(file)).toEqual(['名单.bin，内嵌的“a.xlsx”'])
  })
})

describe('Excel 附件', () => {
  it('指出工作表和单元格', async () => {
    const rows = [['姓名', '号码'], [], ['王某', identity]]
    expect(await leaks(xlsx([{ name: '名单', rows }]))).toEqual(['名单.bin，工作表“名单” B3'])
  })

  it.each([
    [
      '隐藏的工作表',
      xlsx([
        { name: '一', rows: [['甲']] },
        { name: '底稿', state: 'veryHidden', rows: [[identity]] },
      ]),
      'hiddenSheet',
      '隐藏的工作表“底稿” A1',
    ],
    ['隐藏的列', xlsx([{ name: '一', rows: [['甲', identity]], hiddenColumn: 2 }]), 'hiddenCells', '工作表“一” B1'],
    ['隐藏的行', xlsx([{ name: '一', rows: [['甲'], [identity]], hiddenRow: 2 }]), 'hiddenCells', '工作表“一” A2'],
    [
      '批注',
      xlsx([{ name: '一', rows: [['甲']] }], {
        'xl/comments1.xml': `<comments><commentList><comment><text><t>${identity}</t></text></comment></commentList></comments>`,
      }),
      'comments',
      '批注',
    ],
    [
      '透视表缓存',
      xlsx([{ name: '一', rows: [['甲']] }], { 'xl/pivotCache/pivotCacheRecords1.xml': `<r><s v="${identity}"/></r>` }),
      'pivotCache',
      '数据透视表的缓存',
    ],
  ])('%s里的号码', async (_, file, code, where) => {
    expect(codes(await readAttachment(file))).toContain(code)
    expect(await leaks(file)).toEqual([`名单.bin，${where}`])
  })

  it('以数值存放的手机号码', async () => {
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1"><v>1.3812345678E10</v></c></row></sheetData></worksheet>'
    expect(
      await leaks(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8(sheet) })),
    ).toHaveLength(1)
  })
})

describe('PDF 和图片', () => {
  it('PDF 的文字、批注和作者', async () => {
    const reading = await readAttachment(pdfWith(`ID ${identity}`, { author: 'Zhang San', note: 'tel 13812345678' }))
    expect(codes(reading)).toEqual(['comments', 'fileProperties'])
    expect(await leaks(pdfWith(`ID ${identity} and more words`, { note: 'tel 13812345678' }))).toEqual([
      '名单.bin，第 1 页',
      '名单.bin，第 1 页的批注或表单',
    ])
  })

  it('没有文字的 PDF 要人工核对', async () => {
    expect(codes(await readAttachment(pdfWith('')))).toEqual(['noText'])
  })

  it('照片的拍摄地点不得公开，作者一并检查', async () => {
    expect(codes(await readAttachment(jpgWith({ place: true })))).toEqual(['photoPlace'])
    expect(await leaks(jpgWith({ artist: `Wang ${identity}` }))).toEqual(['名单.bin，照片属性“作者”'])
    expect(codes(await readAttachment(jpgWith({})))).toEqual([])
  })
})

describe('读不了的附件', () => {
  const sentence = async (bytes: Uint8Array) =>
    (await readAttachment(bytes)).problems.map((each) => each.sentence).join()

  it('空文件、加密的、损坏的，各有说明', async () => {
    expect(await sentence(new Uint8Array())).toContain('空文件')
    expect(await sentence(Buffer.from('\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t', 'latin1'))).toContain('密码')
    expect(await sentence(Buffer.from('%PDF-1.7 broken'))).toContain('损坏')
  })

  it('带宏的要拒绝，没有文字的要核对', async () => {
    const macro = docx({ body: paragraph('某事'), more: { 'word/vbaProject.bin': 'x' } })
    expect(codes(await readAttachment(macro))).toEqual(['macro'])
    expect(codes(await readAttachment(docx({ body: '' })))).toEqual(['empty'])
  })

  it('一万层的 XML、压缩炸弹、外部实体：停下来并说明', async () => {
    expect(await sentence(docx({ body: '<w:p>'.repeat(10_000) }))).toContain('嵌套')
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(120 * 1024 * 1024) })
    expect(await sentence(bomb)).toContain('压缩炸弹')
    const entity = zipSync({
      'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>'),
    })
    expect(await sentence(entity)).toContain('外部实体')
  })

  it('压缩包里的文件多到没有看完，就拦下，不当作看过', async () => {
    const many = Array.from({ length: 51 }, (_, n) => [`${n}.txt`, strToU8('无')] as const)
    const found = await readAttachment(zipSync(Object.fromEntries(many)))
    expect(found.problems.map(({ code, severity }) => `${code} ${severity}`)).toContain('unread block')
    const fewer = await readAttachment(zipSync(Object.fromEntries(many.slice(1))))
    expect(fewer.problems.map(({ severity }) => severity)).not.toContain('block')
  })

  it('压缩包逐个读', async () => {
    const inner = zipSync({ '名单.docx': docx({ body: paragraph(identity) }) })
    expect(codes(await readAttachment(inner))).toContain('archive')
    expect(await leaks(inner)).toHaveLength(1)
  })
})
