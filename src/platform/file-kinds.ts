/** What a file is, by its bytes; the ending of its name proves nothing. Pure. */

export type FileKind = { label: string; mediaType: string; ending: string }

/** What may be received at all. */
export const fileKinds = {
  pdf: { label: 'PDF 文件', mediaType: 'application/pdf', ending: 'pdf' },
  png: { label: 'PNG 图片', mediaType: 'image/png', ending: 'png' },
  jpg: { label: 'JPG 图片', mediaType: 'image/jpeg', ending: 'jpg' },
  docx: {
    label: 'Word 文档',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
  },
  xlsx: {
    label: 'Excel 表格',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
  },
  ofd: { label: 'OFD 版式文件', mediaType: 'application/ofd', ending: 'ofd' }, // GB/T 33190—2016
  mp4: { label: 'MP4 视频', mediaType: 'video/mp4', ending: 'mp4' },
  mp3: { label: 'MP3 音频', mediaType: 'audio/mpeg', ending: 'mp3' },
} as const satisfies Record<string, FileKind>
export type FileKindId = keyof typeof fileKinds

const latin = (bytes: Uint8Array, from = 0, to = bytes.length) =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** The last record of a ZIP; it reaches to the very end, or the file is something else with a ZIP behind it. */
export function zipEnd(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === bytes.length) return at
  }
  return null
}

/** Names of what a ZIP holds, as its own directory says; null when that cannot be read. */
export type ZipEntry = { name: string; method: number; packed: number; size: number; offset: number; locked: boolean }
export function zipEntries(bytes: Uint8Array, most = 5_000): ZipEntry[] | null {
  const end = zipEnd(bytes)
  if (end === null) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint16(end + 10, true)
  if (count > most) return null
  const entries: ZipEntry[] = []
  for (let index = 0, at = view.getUint32(end + 16, true); index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null
    const length = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const inside: readonly (readonly [FileKindId, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['ofd', 'OFD.xml'],
]

function zipKind(bytes: Uint8Array): FileKindId | null {
  const names = new Set(zipEntries(bytes)?.map(({ name }) => name))
  return inside.find(([, name]) => names.has(name))?.[0] ?? null
}

export function kindOf(bytes: Uint8Array): FileKindId | null {
  const head = latin(bytes, 0, 8)
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head === '\x89PNG\r\n\x1a\n') return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^.{4}ftyp(isom|iso[2-6]|mp4[12]|avc1|M4V |dash|MSNV)/s.test(latin(bytes, 0, 12))) return 'mp4'
  if (head.startsWith('ID3')) return 'mp3'
  return head.startsWith('PK\x03\x04') ? zipKind(bytes) : null
}

type Other = { is: (head: string) => boolean; label: string; advice: string }
const saveAsJpg = '请另存为 JPG 或 PNG'
const saveAsPdf = '请另存为 PDF'
const starts =
  (...heads: string[]) =>
  (head: string) =>
    heads.some((each) => head.startsWith(each))

/** What people send besides, told by its name so that they know what to do instead. */
const others: readonly Other[] = [
  {
    is: (head) => head.startsWith('\xd0\xcf\x11\xe0') && head.includes('E\0n\0c\0r\0y\0p\0t'),
    label: '加了密码的 Office 文件',
    advice: '请去除密码后再上传',
  },
  { is: starts('\xd0\xcf\x11\xe0'), label: '旧版 Office 文件', advice: '请另存为 docx、xlsx 或 PDF' },
  { is: (head) => /^.{4}ftyp(heic|heix|mif1|msf1|hevc)/s.test(head), label: 'HEIC 照片', advice: saveAsJpg },
  { is: (head) => /^.{4}ftyp/s.test(head), label: '视频', advice: '请转换为 MP4，或截图后以 JPG 上传' },
  { is: (head) => /^RIFF.{4}WEBP/s.test(head), label: 'WebP 图片', advice: saveAsJpg },
  { is: starts('GIF8'), label: 'GIF 图片', advice: saveAsJpg },
  { is: starts('BM'), label: 'BMP 图片', advice: saveAsJpg },
  { is: starts('II*\0', 'MM\0*'), label: 'TIFF 图片', advice: `${saveAsJpg}，多页的${saveAsPdf.slice(1)}` },
  { is: starts('PK', 'Rar!', '7z\xbc\xaf', '\x1f\x8b'), label: '压缩包', advice: '请解压后逐个上传' },
  { is: starts('MZ', '\x7fELF', '#!'), label: '程序', advice: '不能上传程序' },
  { is: (head) => /<svg[\s>]/i.test(head), label: 'SVG 图片（其中可以带脚本）', advice: saveAsJpg },
  { is: (head) => /^\s*(<!doctype html|<html|<head|<body|<script)/i.test(head), label: '网页', advice: saveAsPdf },
  { is: (head) => head.includes('%PDF-'), label: 'PDF，但开头有多余的内容', advice: '请用阅读软件另存后再上传' },
]

const headBytes = 4_096
/** What else it may be, in words, and what to do about it. */
export const otherKind = (bytes: Uint8Array): { label: string; advice: string } => {
  const head = latin(bytes, 0, headBytes)
  return (
    others.find(({ is }) => is(head)) ?? { label: '认不出的格式（或者文件已损坏）', advice: `${saveAsPdf}，或重新拍照` }
  )
}
