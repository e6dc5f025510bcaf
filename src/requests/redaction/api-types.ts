import { z } from 'zod'
import type { FileView } from '../api-types.ts'
import { groundIds } from './grounds.ts'
import type { PersonalKind } from './personal-data.ts'
import type { Proof } from './proof.ts'

/** What the redaction of one file says to the console, and what it accepts from it. */

const fraction = z.number('应为数字').min(0, '遮盖框超出页面').max(1, '遮盖框超出页面')

export const boxInput = z
  .object({
    page: z.int('页码应为整数').min(1, '页码从 1 起').max(2_000, '页码过大'),
    x: fraction,
    y: fraction,
    w: fraction.gt(0, '遮盖框没有宽度'),
    h: fraction.gt(0, '遮盖框没有高度'),
    ground: z.enum(groundIds, '请选择不予公开的依据'),
    note: z.string().max(200, '备注不超过 200 字').default(''),
  })
  .refine(({ x, y, w, h }) => x + w <= 1.0001 && y + h <= 1.0001, '遮盖框超出页面')

export const redactionInput = z.object({
  boxes: z.array(boxInput).min(1, '还没有画遮盖框').max(2_000, '遮盖框过多，请拆分文件'),
  elsewhere: z.string().trim().max(500, '理由不超过 500 字').default(''),
})
export type RedactionInput = z.input<typeof redactionInput>

export type GroundView = { id: string; label: string; inBox: string }
export type RedactionView = {
  name: string
  mediaType: string
  /** Paper of each page in points: its shape. */
  pages: { width: number; height: number }[]
  grounds: GroundView[]
  /** Of a redacted copy. */
  proof: Proof | null
  derivedFrom: string | null
}

/** Fractions of the page. */
export type Place = { x: number; y: number; w: number; h: number }
export type PageText = {
  lines: (Place & { text: string })[]
  /** What looks like personal data, by kind, with the places it covers. */
  suggestions: (Place & { kind: PersonalKind; label: string })[]
}
export type RedactedView = { file: FileView; proof: Proof }
