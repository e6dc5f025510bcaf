import { z } from 'zod'
import { kinds, readCursor } from '../open/records.ts'

/** What the read API is asked and what it answers: routes, checks and the OpenAPI document come from these. */

const kindNames = Object.keys(kinds) as [keyof typeof kinds, ...(keyof typeof kinds)[]]
const day = (what: string) => z.iso.date('日期应为 年-月-日，如 2024-05-01').describe(what)
const known = <T extends z.ZodType>(schema: T, what: string) => schema.nullable().describe(`${what}；没有则为空`)

export const recordSchema = z.object({
  kind: z.enum(kindNames).describe('种类'),
  id: z.uuid().describe('标识，永久不变'),
  title: z.string().describe('标题'),
  day: day('公开日期（北京时间）'),
  url: z.url().describe('公开页面的永久地址'),
  organ: z.object({ code: z.string(), name: z.string() }).describe('发布机关'),
  indexNumber: known(z.string(), '索引号'),
  docNumber: known(z.string(), '文号'),
  column: known(z.string(), '栏目'),
  genre: known(z.string(), '体裁分类'),
  theme: known(z.string(), '主题分类'),
  summary: known(z.string(), '摘要'),
  effectiveOn: known(z.iso.date(), '施行日期'),
  endsOn: known(z.iso.date(), '有效的最后一日'),
})
export type ApiRecord = z.infer<typeof recordSchema>

export const wholeSchema = recordSchema.extend({ text: known(z.string(), '正文的文字') })

export const organSchema = z.object({
  code: z.string().describe('统一社会信用代码'),
  name: z.string().describe('名称'),
  shortName: z.string().describe('简称'),
  kind: z.string().describe('类别'),
  parent: known(z.string(), '上级机关的代码'),
})

export const columnSchema = z.object({
  slug: z.string().describe('栏目标识，即网址的最后一段'),
  name: z.string().describe('栏目名称'),
  kind: z.string().describe('类别'),
  parent: known(z.string(), '上级栏目的标识'),
  organCode: known(z.string(), '负责机关的代码'),
})

export const problemSchema = z.object({
  error: z.string().optional().describe('说明'),
  errors: z
    .array(z.object({ field: z.string(), value: z.unknown(), message: z.string() }))
    .optional()
    .describe('不合要求的参数'),
})

const year = z.coerce.number('年份应为四位数字').int('年份应为四位数字').min(1949, '年份过早').max(2100, '年份过晚')

/** Filters of every list. */
export const listQuery = z.object({
  organ: z
    .string()
    .regex(/^[0-9A-Z]{18}$/, '机关应为18位统一社会信用代码')
    .optional()
    .describe('发布机关的统一社会信用代码'),
  column: z.string().max(200).optional().describe('栏目标识，含下级栏目'),
  year: year.optional().describe('公开的年份'),
  from: day('').optional().describe('公开日期不早于'),
  until: day('').optional().describe('公开日期不晚于'),
  limit: z.coerce
    .number('每页条数应为1至100的整数')
    .int('每页条数应为1至100的整数')
    .min(1, '每页条数应为1至100的整数')
    .max(100, '每页条数应为1至100的整数')
    .default(20)
    .describe('每页条数'),
  after: z
    .string()
    .refine((said) => readCursor(said) !== null, '游标不对，请用上一页答复里的 next')
    .optional()
    .describe('上一页的 next，从那里接着取'),
})

export const recordsQuery = listQuery.extend({ kind: z.enum(kindNames, '没有这个种类').optional().describe('种类') })
export const nothing = z.object({})
export const idParams = z.object({ id: z.uuid('标识应为 UUID').describe('标识') })
