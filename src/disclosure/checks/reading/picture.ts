import type { Scroll } from './scroll.ts'

/** What a camera writes into a picture (Exif 2.32): the place, the owner, remarks. */

const tags: Record<number, string> = {
  270: '说明',
  315: '作者',
  33432: '版权',
  37510: '备注',
  40091: '标题',
  40092: '备注',
  40093: '作者',
  40094: '关键词',
  42032: '相机所有者',
  42033: '相机序列号',
}
const subfolders = new Set([0x8769, 0x8825])
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

const text = (bytes: Uint8Array, wide: boolean) =>
  new TextDecoder(wide ? 'utf-16le' : 'utf-8')
    .decode(bytes)
    .replace(/^(?:ASCII|UNICODE)\0+/, '')
    .replaceAll('\0', '')
    .trim()

class Tiff {
  private readonly view: DataView
  private readonly little: boolean
  private readonly seen = new Set<number>()
  private readonly bytes: Uint8Array
  private readonly scroll: Scroll

  constructor(bytes: Uint8Array, scroll: Scroll) {
    this.bytes = bytes
    this.scroll = scroll
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.little = this.view.getUint16(0) === 0x4949
  }

  read(): void {
    if (this.bytes.length > 8) this.folder(this.view.getUint32(4, this.little), false)
  }

  private folder(at: number, isPlace: boolean): void {
    if (at + 2 > this.bytes.length || this.seen.has(at) || this.seen.size > 8) return
    this.seen.add(at)
    const count = Math.min(200, this.view.getUint16(at, this.little))
    for (let index = 0; index < count; index++) {
      const entry = at + 2 + index * 12
      if (entry + 12 > this.bytes.length) return
      this.entry(entry, isPlace)
    }
  }

  private entry(at: number, isPlace: boolean): void {
    const tag = this.view.getUint16(at, this.little)
    const size = (sizes[this.view.getUint16(at + 2, this.little)] ?? 1) * this.view.getUint32(at + 4, this.little)
    const value = this.view.getUint32(at + 8, this.little)
    if (subfolders.has(tag)) this.folder(value, tag === 0x8825)
    else if (isPlace && (tag === 2 || tag === 4))
      this.scroll.problem('photoPlace', 'block', '照片里带有拍摄地点（GPS），请在“属性—详细信息”中删除后再上传')
    else if (tags[tag] && size > 0 && size < 100_000) {
      const start = size <= 4 ? at + 8 : value
      const words = text(this.bytes.subarray(start, start + size), tag >= 0x9c9b && tag <= 0x9c9e)
      this.scroll.aside(`照片属性“${tags[tag]}”`, words)
    }
  }
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

function readXmp(bytes: Uint8Array, scroll: Scroll): void {
  const xmp = new TextDecoder().decode(bytes)
  if (/exif:GPSL(?:at|ong)itude/.test(xmp))
    scroll.problem('photoPlace', 'block', '照片里带有拍摄地点（GPS），请在“属性—详细信息”中删除后再上传')
  scroll.aside('照片属性', [...xmp.matchAll(/>([^<>]*\S[^<>]*)</g)].map(([, words]) => words!.trim()).join(' '))
}

function readJpg(bytes: Uint8Array, scroll: Scroll): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const size = view.getUint16(at + 2)
    const part = bytes.subarray(at + 4, at + 2 + size)
    if (bytes[at + 1] === 0xe1 && latin(part.subarray(0, 4)) === 'Exif') new Tiff(part.subarray(6), scroll).read()
    else if (bytes[at + 1] === 0xe1) readXmp(part, scroll)
    else if (bytes[at + 1] === 0xfe) scroll.aside('照片备注', text(part, false))
    at += 2 + Math.max(2, size)
  }
}

function readPng(bytes: Uint8Array, scroll: Scroll): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = view.getUint32(at)
    const kind = latin(bytes.subarray(at + 4, at + 8))
    const part = bytes.subarray(at + 8, at + 8 + size)
    if (kind === 'eXIf') new Tiff(part, scroll).read()
    if (kind === 'tEXt' || kind === 'iTXt')
      scroll.aside('图片备注', new TextDecoder().decode(part).replaceAll('\0', ' ').trim())
    at += 12 + size
  }
}

export const readPicture = (bytes: Uint8Array, kind: 'jpg' | 'png', scroll: Scroll): void =>
  kind === 'jpg' ? readJpg(bytes, scroll) : readPng(bytes, scroll)
