import type { ReportTableId } from '../law/index.ts'
import type { Placed } from './placed.ts'

/** The type area of an official page is 156 mm wide (GB/T 9704—2012 §5.2); columns are given in millimetres of it. */
export type Shape = { columns: number[]; size: number; air: number; room: number; narrow: boolean }

// Type size and air above and below a line in points; `room` is what a number may fill at one point of type size.
export const shapes: Record<ReportTableId, Shape> = {
  t2: { columns: [42, 38, 38, 38], size: 10.5, air: 4, room: 160, narrow: false },
  t3: { columns: [8, 16, 51.5, ...Array<number>(7).fill(80.5 / 7)], size: 9.5, air: 3.2, room: 52, narrow: true },
  t4: { columns: Array<number>(15).fill(156 / 15), size: 10, air: 6, room: 47, narrow: true },
}

export const numberSize = (shape: Shape, digits: string): number =>
  Math.min(11, shape.room / Math.max(digits.length, 1))

/** 三、本年度办理结果 runs down beside all its rows and stands upright. */
export const isUpright = ({ rowspan }: Placed): boolean => rowspan > 8

/** The labels of table 三's rows are sentences and begin at the left. */
export const isLeftward = ({ head, cell, col, colspan }: Placed): boolean =>
  !head && cell === null && col + colspan === 3

/** （三）不予公开 breaks after its number, a short label over a narrow column in its middle: 商业/企业. */
export function labelLines({ text, rowspan, colspan, head }: Placed, { narrow }: Shape): string[] {
  const label = text ?? ''
  if (!head && rowspan > 1) return label.split(/(?<=）)/)
  if (!narrow || !head || colspan > 1 || label.length < 4) return [label]
  const middle = Math.ceil(label.length / 2)
  return [label.slice(0, middle), label.slice(middle)]
}
