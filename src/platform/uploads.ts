import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { scan } from './clam.ts'
import { type FileKindId, fileKinds, kindOf, otherKind, type ZipEntry, zipEnd, zipEntries } from './file-kinds.ts'

/** What may be uploaded, judged by content: everything that arrives here comes from a stranger. */

const mebibyte = 1024 * 1024

export const uploadPolicies = {
  /** 身份证明 (条例§29): pictures and scans. */
  identity: { kinds: ['jpg', 'png', 'pdf'], megabytes: 5 },
  /** What an applicant adds: authorisations, opinions, replies to 补正. */
  attachment: { kinds: ['pdf', 'docx', 'xlsx', 'jpg', 'png', 'ofd'], megabytes: 20 },
  /** What an officer keeps in the case: scans of letters, the information itself. */
  original: { kinds: ['pdf', 'docx', 'xlsx', 'jpg', 'png', 'ofd'], megabytes: 50 },
  /** What is published with an item: sound and moving pictures as well (政策解读 in six forms). */
  publication: { kinds: ['pdf', 'docx', 'xlsx', 'jpg', 'png', 'ofd', 'mp4', 'mp3'], megabytes: 50 },
} as const satisfies Record<string, { kinds: readonly FileKindId[]; megabytes: number }>
export type UploadPolicy = keyof typeof uploadPolicies

/** `scanned`: whether a virus scanner looked at it; false when none is configured. */
export type Accepted = { mediaType: string; name: string; scanned: boolean }
export type UploadRefused = { problem: string }

/** For files that are ours, or were checked before. */
export const mediaTypeOf = (bytes: Uint8Array): string => {
  const kind = kindOf(bytes)
  return kind ? fileKinds[kind].mediaType : 'application/octet-stream'
}

// Path, control characters, and the marks that turn 「gpj.exe」 around (U+202E).
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu
const cleanName = (name: string) => {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replace(unwanted, '').trim().slice(-120) || '未命名'
}

/** The name with the ending that its content has. */
function endedName(name: string, kind: FileKindId): string {
  const { ending } = fileKinds[kind]
  const same = kind === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${ending}$`, 'i')
  return same.test(name) ? name : `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.${ending}`
}

const contains = (bytes: Uint8Array, pattern: RegExp) => pattern.test(Buffer.from(bytes).toString('latin1'))
// Long enough that compressed bytes do not hold them by chance.
const markup = /<script[\s>]|<html[\s>]|<iframe|<!doctype h|<svg\s+xmlns/i
const hiddenMarkup = '里夹带着网页代码，请重新拍照或截图后再上传'
const hiddenZip = '的末尾还藏着一个压缩包，请用阅读软件另存后再上传'

// 4 bytes of each of 100 million points are 400 MB: beyond any scanner or camera.
const mostPoints = 100_000_000

function pngProblem(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 45) return '已损坏，请重新导出'
  if (view.getUint32(16) * view.getUint32(20) > mostPoints) return '的尺寸过大，请缩小后再上传'
  let at = 8
  while (at + 12 <= bytes.length) {
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    at += 12 + view.getUint32(at)
    if (name === 'IEND') return at === bytes.length ? null : '的末尾还有别的内容，请重新截图或导出'
  }
  return '已损坏或者没有传完，请重新上传'
}

const imageProblem = (bytes: Uint8Array, kind: FileKindId) =>
  (kind === 'png' ? pngProblem(bytes) : null) ?? (contains(bytes, markup) ? hiddenMarkup : null)

function pdfProblem(bytes: Uint8Array): string | null {
  if (zipEnd(bytes) !== null) return hiddenZip
  if (contains(bytes, /\/Encrypt[\s<]/)) return '设有密码或权限限制，请去除密码（打印为 PDF 也可）后再上传'
  return contains(bytes.subarray(-2_048), /%%EOF/) ? null : '不完整，可能没有传完，请重新上传'
}

const inflated = promisify(inflateRaw)
const most = { entries: 5_000, bytes: 200 * mebibyte, ratio: 200 } as const
const bomb = '展开后过大，像是压缩炸弹，已拒绝；请另存后再上传'

/** Unpacks part after part, keeping none: what a directory declares may be a lie. */
async function unpackedProblem(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<string | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left: number = most.bytes
  for (const { offset, method, packed } of entries) {
    if (offset + 30 > bytes.length) return '已损坏，请另存后再上传'
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    const part = bytes.subarray(start, start + packed)
    if (method !== 0 && method !== 8) return '的压缩方法少见，请另存后再上传'
    // A page of blanks may well be a thousandth of itself; a part that is large as well is not.
    const allowed = Math.min(left, Math.max(mebibyte, packed * most.ratio))
    try {
      left -= method === 0 ? part.length : (await inflated(part, { maxOutputLength: allowed })).length
    } catch (error) {
      return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb : '已损坏，请另存后再上传'
    }
    if (left <= 0) return bomb
  }
  return null
}

async function zipProblem(bytes: Uint8Array): Promise<string | null> {
  const entries = zipEntries(bytes, most.entries) ?? []
  const names = entries.map(({ name }) => name)
  if (names.some((name) => /vbaProject\.bin$|\/activeX\//i.test(name))) {
    return '带有宏（其中的程序会自动运行），请另存为不含宏的 docx、xlsx，或另存为 PDF'
  }
  if (names.some((name) => name.startsWith('/') || name.includes('..') || name.includes('\\'))) {
    return '里有指向外面的路径，已拒绝；请另存后再上传'
  }
  if (entries.some(({ locked }) => locked)) return '设有密码，请去除密码后再上传'
  return unpackedProblem(bytes, entries)
}

const problemOf = (bytes: Uint8Array, kind: FileKindId): Promise<string | null> | string | null => {
  if (kind === 'pdf') return pdfProblem(bytes)
  if (kind === 'mp4' || kind === 'mp3') return zipEnd(bytes) === null ? null : hiddenZip
  return kind === 'png' || kind === 'jpg' ? imageProblem(bytes, kind) : zipProblem(bytes)
}

const is = (label: string) => (/^[A-Z]/.test(label) ? `是 ${label}` : `是${label}`)
const sizeOf = (bytes: number) => (bytes / mebibyte).toFixed(1)

/** Says of a file what it is, or why it cannot be taken and what to do instead. */
export async function checkUpload(
  bytes: Uint8Array,
  name: string,
  policy: UploadPolicy,
): Promise<Accepted | UploadRefused> {
  const { kinds, megabytes }: { kinds: readonly FileKindId[]; megabytes: number } = uploadPolicies[policy]
  const shown = cleanName(name)
  const refuse = (why: string) => ({ problem: `「${shown}」${why}。` })
  if (bytes.length === 0) return refuse('是空文件，请重新选择')
  if (bytes.length > megabytes * mebibyte) {
    return refuse(`有 ${sizeOf(bytes.length)} MB，超过 ${megabytes} MB，请压缩或分开后再上传`)
  }
  const kind = kindOf(bytes)
  const wanted = `可以上传的有：${kinds.map((each) => fileKinds[each].ending).join('、')}`
  if (!kind) {
    const { label, advice } = otherKind(bytes)
    return refuse(`${is(label)}，${advice}；${wanted}`)
  }
  if (!kinds.includes(kind)) return refuse(`${is(fileKinds[kind].label)}；${wanted}`)
  const problem = await problemOf(bytes, kind)
  if (problem) return refuse(problem)
  const scanned = await scan(bytes)
  if ('problem' in scanned) return refuse(scanned.problem)
  return { mediaType: fileKinds[kind].mediaType, name: endedName(shown, kind), ...scanned }
}
