import { streamXlsxRows } from 'hucre/xlsx'
import { limits, mustBeWorkbook } from './archive.ts'
import type { Cell } from './cell.ts'
import { UnreadableRegister } from './register.ts'

type Raw = string | number | boolean | { toISOString(): string } | null

/** Dates of a workbook have no time zone: midnight UTC stands for the day itself. */
const cellOf = (raw: Raw): Cell => (raw !== null && typeof raw === 'object' ? raw.toISOString().slice(0, 10) : raw)

/** One row that has something in it, at its own number as Excel shows it. */
export type SheetRow = { row: number; cells: readonly Cell[] }

/** The first sheet of a workbook, row by row: a file of 100,000 lines is never held whole. */
export async function* sheetRows(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  mustBeWorkbook(bytes)
  let found = 0
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0, maxRows: limits.lines + 10 })) {
      found += 1
      yield { row: index + 1, cells: (values as Raw[]).map(cellOf) }
    }
  } catch (cause) {
    if (cause instanceof UnreadableRegister) throw cause
    throw new UnreadableRegister('工作簿已损坏，读不出来。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入', { cause })
  }
  if (found === 0) throw new UnreadableRegister('工作表是空的：没有表头，也没有数据')
  if (found > limits.lines) throw new UnreadableRegister(`超过 ${limits.lines} 行。请按月份或机关拆成几个文件`)
}
