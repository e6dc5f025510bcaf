import { type Cell, prose } from './cell.ts'
import type { Problem } from './register.ts'

/** All that is wrong with a file, counted in full and listed up to a bound. */
export class Problems {
  readonly listed: Problem[] = []
  count = 0
  readonly #most: number

  constructor(most = 200) {
    this.#most = most
  }

  add(row: number, column: string, value: Cell, remedy: string) {
    this.count += 1
    if (this.listed.length >= this.#most) return
    const shown = prose(value)
    this.listed.push({ row, column, value: shown.length > 60 ? `${shown.slice(0, 60)}…` : shown, remedy })
  }
}

/** 「第 n 行 · 列 · 值 · 怎么改」 */
export const problemLine = ({ row, column, value, remedy }: Problem) =>
  `第 ${row} 行 · ${column} · ${value === '' ? '（空白）' : value} · ${remedy}`
