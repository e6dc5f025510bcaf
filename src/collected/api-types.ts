import { z } from 'zod'
import { kindIds } from './kinds.ts'

/** The form of a year: every kind an organ may report, with what stands there and what stood there a year before. */
export type SheetRow = {
  kind: string
  label: string
  unit: string
  article: string
  id: string | null
  value: number | null
  previous: number | null
  evidence: string
  submittedBy: string | null
  confirmedBy: string | null
}
export type Sheet = {
  organId: string
  organName: string
  year: number
  rows: SheetRow[]
  mayWrite: boolean
  mayConfirm: boolean
}

const year = z.coerce.number().int('年度应是整数').min(2008, '年度过早').max(2100, '年度过大')
export const sheetQuery = z.object({ organId: z.uuid('请选择机关'), year })

export const submitInput = z.object({
  organId: z.uuid('请选择机关'),
  year,
  kind: z.enum(kindIds as readonly [(typeof kindIds)[number]], '没有这个指标'),
  value: z.number('请填数').min(0, '不能是负数').max(1e15, '数值过大').multipleOf(0.01, '最多两位小数'),
  evidence: z.string().trim().min(1, '请写数据来源').max(500, '数据来源不超过 500 字'),
})
