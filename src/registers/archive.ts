import { UnreadableRegister } from './register.ts'

/** What a workbook claims to unpack to, read from its zip directory before anything is unpacked. */

const mib = 1024 * 1024
/** 100,000 lines of twelve columns pack to about 10 MiB and unpack to about 80. */
export const limits = { file: 50 * mib, unpacked: 600 * mib, strings: 96 * mib, lines: 300_000 }

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0]
const zip = [0x50, 0x4b]
const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

function notAWorkbook(bytes: Uint8Array): string {
  if (bytes.length === 0) return '文件是空的，请选择登记簿的 .xlsx 文件'
  if (!startsWith(bytes, oldOffice)) return '不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入'
  return Buffer.from(bytes).includes(utf16('EncryptedPackage'))
    ? '工作簿有打开密码。请先取消密码保护，另存为 .xlsx 再导入'
    : '这是旧版 Excel 格式（.xls）。请另存为 .xlsx 再导入'
}

type Entry = { name: string; packed: number; unpacked: number }

function directory(bytes: Uint8Array): Entry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length)
    throw new UnreadableRegister('文件不完整，可能没有传完。请重新取得文件后再导入')
  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0 && at + 46 <= file.length; left--) {
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    entries.push({ name, packed: file.readUInt32LE(at + 20), unpacked: file.readUInt32LE(at + 24) })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

const size = (bytes: number) => `${Math.round(bytes / mib)} MiB`

/** Refuses what is no workbook, and what would not fit in memory once unpacked. */
export function mustBeWorkbook(bytes: Uint8Array) {
  if (!startsWith(bytes, zip)) throw new UnreadableRegister(notAWorkbook(bytes))
  if (bytes.length > limits.file)
    throw new UnreadableRegister(`文件有 ${size(bytes.length)}，超过 ${size(limits.file)}。请按月份或机关拆成几个文件`)
  const entries = directory(bytes)
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    throw new UnreadableRegister('压缩包里没有工作簿。请用 Excel 或 WPS 另存为 .xlsx 再导入')
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const hidden = entries.some((entry) => entry.unpacked === 0 && entry.packed > 2)
  if (unpacked > limits.unpacked || hidden)
    throw new UnreadableRegister(
      `文件展开后过大（上限 ${size(limits.unpacked)}），不予读取。请删去多余的工作表和格式，或拆成几个文件`,
    )
  const strings = entries.find(({ name }) => name === 'xl/sharedStrings.xml')?.unpacked ?? 0
  // LibreOffice writes every mixed text with its own format: 100,000 lines then take 190 MiB of strings.
  if (strings > limits.strings)
    throw new UnreadableRegister(
      `文字带格式过多，展开后有 ${size(strings)}（上限 ${size(limits.strings)}）。请用 Excel 或 WPS 另存，或拆成每个不超过四万行的文件`,
    )
}
