import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { UnreadableRegister } from './register.ts'
import { type SheetRow, sheetRows } from './sheet.ts'

async function rowsOf(bytes: Uint8Array) {
  const rows: SheetRow[] = []
  for await (const row of sheetRows(bytes)) rows.push(row)
  return rows
}

const workbook = (rows: (string | number | null)[][], more = {}) =>
  writeXlsx({ sheets: [{ name: '登记簿', rows }], ...more })

/** 把压缩目录里第一个条目声称的展开大小改成 size。 */
function claiming(bytes: Uint8Array, size: number) {
  const file = Buffer.from(bytes)
  const entry = file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  file.writeUInt32LE(size, entry + 24)
  return new Uint8Array(file)
}

describe('不是能读的工作簿', () => {
  const cases: [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ['空文件', () => new Uint8Array(), /文件是空的/],
    ['文本改名成 xlsx', () => Buffer.from('申请编号,收件机关'), /不是 Excel 工作簿/],
    ['旧版 xls', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /旧版 Excel/],
    ['有打开密码', () => workbook([['申请编号']], { encryption: { password: 'p', spinCount: 1 } }), /打开密码/],
    ['没有传完', async () => (await workbook([['申请编号']])).slice(0, 300), /不完整/],
    ['展开后过大', async () => claiming(await workbook([['申请编号']]), 2_000_000_000), /展开后过大/],
    ['隐瞒展开大小', async () => claiming(await workbook([['申请编号']]), 0), /展开后过大/],
    ['别的压缩包', () => Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'), /没有工作簿/],
    ['空工作表', () => workbook([]), /工作表是空的/],
  ]
  test.each(cases)('%s', async (_, make, message) => {
    const reading = rowsOf(await make())
    await expect(reading).rejects.toThrow(UnreadableRegister)
    await expect(reading).rejects.toThrow(message)
  })
})

test('空行占着自己的行号，日期读成日子', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [['日期'], [], [new Date('2023-03-01T00:00:00Z')]] }] })
  expect(await rowsOf(bytes)).toEqual([
    { row: 1, cells: ['日期'] },
    { row: 3, cells: ['2023-03-01'] },
  ])
})
