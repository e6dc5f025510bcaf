import { reportBlocks2019 } from '../law/report-tables-2019.ts'

/** Table 二 of the form of 2019 as it was read: its cells have no place in the present form. */
type Legacy = Readonly<Record<string, number | string>>
export type LegacyBlock = { heading: string; columns: string[]; rows: { label: string; values: string[] }[] }

export const legacyBlocks = (legacy: Legacy): LegacyBlock[] =>
  reportBlocks2019.map(({ heading, rows, columns }) => ({
    heading,
    columns: Object.values<string>(columns),
    rows: Object.entries<string>(rows).map(([row, label]) => ({
      label,
      values: Object.keys(columns).map((column) => String(legacy[`t2-2019.${row}.${column}`] ?? '未读到')),
    })),
  }))
