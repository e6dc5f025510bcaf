import { streamXlsxRows } from 'hucre/xlsx'
import { limits, mustBeWorkbook } from './archive.ts'
import type { Cell } from './cell.ts'
import { UnreadableRegister } from './register.ts'

type Raw = string | number | boolean | { toISOString(): string } | null

/** Dates of a workbook have no time zone: midnight UTC stands for the day itself. */
const cellOf = (raw: Raw): Cell => (raw !== null && typeof raw === 'object' ? raw.toISOString().slice(0, 10) : raw)

/** The first sheet of a workbook, each row at its own number; empty rows are empty. */
export async function readSheet(bytes: Uint8Array, progress: (rows: number) => void = () => {}): Promise<Cell[][]> {
  mustBeWorkbook(bytes)
  const rows: Cell[][] = []
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0, maxRows: limits.lines + 10 })) {
      while (rows.length < index) rows.push([])
      rows.push((values as Raw[]).map(cellOf))
      if (rows.length % 2000 === 0) progress(rows.length)
    }
  } catch (cause) {
    throw new UnreadableRegister('工作簿已损坏，读不出来。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入', { cause })
  }
  if (rows.length === 0) throw new UnreadableRegister('工作表是空的：没有表头，也没有数据')
  if (rows.length > limits.lines) throw new UnreadableRegister(`超过 ${limits.lines} 行。请按月份或机关拆成几个文件`)
  return rows
}
