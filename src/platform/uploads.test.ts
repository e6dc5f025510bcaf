import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { checkUpload, mediaTypeOf, type UploadPolicy } from './uploads.ts'

const pdf = (body = '') => Buffer.from(`%PDF-1.7\n${body}\ntrailer <</Root 1 0 R>>\n%%EOF\n`)
const chunk = (name: string, data: Uint8Array) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
}
const header = (width: number, height: number) => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 2], 8)
  return chunk('IHDR', data)
}
const png = (extra: Buffer = Buffer.alloc(0), size: [number, number] = [1, 1]) =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    header(...size),
    extra,
    chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
const jpg = (rest = '') => Buffer.from(`\xff\xd8\xff\xe0\x00\x10JFIF\x00${rest}\xff\xd9`, 'latin1')
const zip = (parts: Record<string, string | Uint8Array>) => {
  const made = new JSZip()
  for (const [name, content] of Object.entries(parts)) made.file(name, content)
  return made.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}
const word = (more: Record<string, string | Uint8Array> = {}) =>
  zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', ...more })

const said = async (bytes: Uint8Array | Promise<Uint8Array>, name = '材料', policy: UploadPolicy = 'attachment') => {
  const outcome = await checkUpload(await bytes, name, policy)
  return 'problem' in outcome ? outcome.problem : outcome.mediaType
}

const mp4 = (brand = 'isom') => Buffer.from(`\x00\x00\x00\x18ftyp${brand}\x00\x00\x02\x00isomiso2`, 'latin1')

describe('随信息公开的视频和音频', () => {
  test('MP4、MP3 可以随信息公开，不能当身份证明；手机的 MOV 要先转换', async () => {
    expect(await said(mp4(), '解读', 'publication')).toBe('video/mp4')
    expect(await said(Buffer.from('ID3\x04\x00 music', 'latin1'), '解读', 'publication')).toBe('audio/mpeg')
    expect(await said(mp4(), '身份证', 'identity')).toContain('可以上传的有')
    expect(await said(mp4('qt  '), '解读', 'publication')).toContain('视频')
  })

  test('视频末尾藏着压缩包的不收', async () => {
    expect(await said(Buffer.concat([mp4(), await word()]), '解读', 'publication')).toContain('压缩包')
  })
})

describe('按内容认类型，不按名称', () => {
  test.each([
    ['PDF', pdf(), 'application/pdf'],
    ['PNG', png(), 'image/png'],
    ['JPG', jpg(), 'image/jpeg'],
    ['Word', word(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Excel', zip({ 'xl/workbook.xml': '' }), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['OFD', zip({ 'OFD.xml': '' }), 'application/ofd'],
  ])('%s', async (_, bytes, mediaType) => {
    expect(await said(bytes)).toBe(mediaType)
    expect(mediaTypeOf(await bytes)).toBe(mediaType)
  })

  test.each([
    ['身份证.exe', '身份证.pdf'],
    ['身份证.PDF', '身份证.PDF'],
    ['C:\\桌面\\身份证.pdf', '身份证.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['照片\u202Efdp.exe', '照片fdp.pdf'],
    ['', '未命名.pdf'],
  ])('名称「%s」存作「%s」', async (name, kept) => {
    expect(await checkUpload(pdf(), name, 'identity')).toMatchObject({ name: kept, scanned: false })
  })
})

describe('收不了的，说清楚是什么、怎么办', () => {
  const text = (content: string) => Buffer.from(content)
  test.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ['空文件', Buffer.alloc(0), '空文件'],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'SVG'],
    ['网页', text('<!DOCTYPE html><p>'), '网页'],
    ['程序', text('MZ\x90\x00'), '不能上传程序'],
    ['HEIC', text('\0\0\0\x18ftypheic'), '另存为 JPG'],
    ['旧版 Word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '另存为 docx'],
    ['加密的 Word', Buffer.from('\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d', 'latin1'), '去除密码'],
    ['压缩包', zip({ 'a.txt': 'a' }), '解压后逐个上传'],
    ['RAR', text('Rar!\x1a\x07'), '解压后逐个上传'],
    ['不认识的', text('你好'), '认不出'],
    ['加密的 PDF', pdf('<</Encrypt 5 0 R>>'), '去除密码'],
    ['没有传完的 PDF', pdf().subarray(0, 20), '不完整'],
    ['开头有东西的 PDF', Buffer.concat([text('GIF'), pdf()]), '开头有多余的内容'],
    ['带宏的 Word', word({ 'word/vbaProject.bin': 'x' }), '带有宏'],
    ['带 ActiveX 的 Word', word({ 'word/activeX/activeX1.bin': 'x' }), '带有宏'],
    ['路径越界的包', word({ '../../x': 'x' }), '指向外面的路径'],
    ['PNG 里夹带网页', png(chunk('tEXt', text('a\0<script>alert(1)</script>'))), '夹带着网页代码'],
    ['JPG 后面跟着网页', jpg('<html ><script src=x>'), '夹带着网页代码'],
    ['PNG 末尾另有内容', Buffer.concat([png(), text('秘密')]), '末尾还有别的内容'],
    ['PNG 截断', png().subarray(0, 60), '没有传完'],
    ['一百亿个点的 PNG', png(Buffer.alloc(0), [100_000, 100_000]), '尺寸过大'],
  ])('%s', async (_, bytes, sentence) => {
    const problem = await said(bytes, '材料.pdf')
    expect(problem).toContain('「材料.pdf」')
    expect(problem).toContain(sentence)
  })

  test('PDF 末尾藏着压缩包', async () => {
    const both = Buffer.concat([pdf(), await zip({ 'evil.txt': 'x' })])
    expect(await said(both)).toContain('藏着一个压缩包')
  })

  test('压缩炸弹：六十 KB 展开成六十 MB；又：目录里把大小写小了', async () => {
    const bomb = await word({ 'word/media/a.bin': new Uint8Array(60 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100 * 1024)
    expect(await said(bomb)).toContain('压缩炸弹')
    const lying = Buffer.from(bomb)
    const at = lying.lastIndexOf('word/media/a.bin') - 46
    lying.writeUInt32LE(10, at + 24)
    expect(await said(lying)).toContain('压缩炸弹')
  })

  test('身份证明只收图片和 PDF，不超过 5 MB', async () => {
    expect(await said(word(), '证明.docx', 'identity')).toBe('「证明.docx」是 Word 文档；可以上传的有：jpg、png、pdf。')
    const large = pdf('x'.repeat(5 * 1024 * 1024))
    expect(await said(large, '大.pdf', 'identity')).toBe('「大.pdf」有 5.0 MB，超过 5 MB，请压缩或分开后再上传。')
    expect(await said(large, '大.pdf', 'original')).toBe('application/pdf')
  })

  test('随便什么字节，都有回答，不出错', async () => {
    const heads = fc.constantFrom('', '%PDF-', 'PK\x03\x04', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'PK\x05\x06')
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), fc.string(), async (head, rest, name) => {
        expect(typeof (await said(Buffer.concat([Buffer.from(head, 'latin1'), rest]), name))).toBe('string')
      }),
      { numRuns: 500 },
    )
  })
})
