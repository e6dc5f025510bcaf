import { z } from 'zod'
import { isDay } from '../law/index.ts'
import { normalDocNumber } from './doc-number.ts'
import { type ContentClass, contentClasses, type Metadata, type Origin, origins } from './proceedings.ts'
import { BodyProblem, readBody, showable } from './read-body.ts'
import type { BodyDocument } from './word/document.ts'

/** What a person writes: title, text, metadata and which uploaded files go along. Checked field by field. */

const line = (label: string, most: number) =>
  z
    .string(`${label}应为文字`)
    .transform((text) => showable(text).replace(/\s+/g, ' ').trim())
    .refine((text) => text.length <= most, `${label}不超过 ${most} 字`)
const prose = (label: string, most: number) =>
  z
    .string(`${label}应为文字`)
    .transform((text) => showable(text).trim())
    .refine((text) => text.length <= most, `${label}不超过 ${most} 字`)
const day = (label: string) => z.string().refine(isDay, `${label}应写成 2026-03-01`)
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
const oneOf = <K extends string>(words: Readonly<Record<K, string>>, message: string) =>
  z.enum(Object.keys(words) as [K, ...K[]], message)
const some = <T extends z.ZodType>(schema: T, most: number, message: string) =>
  z.array(schema).max(most, message).default([])

const metadata: z.ZodType<Metadata, unknown> = z.object({
  docNumber: orNull(line('文号', 60).transform(normalDocNumber)).default(null),
  issuingBodies: some(line('发文机关', 80), 20, '发文机关不超过 20 个'),
  origin: oneOf<Origin>(origins, '请选择信息来源（制作、获取）').default('made'),
  agreed: orNull(line('协商确认、批准情况', 300)).default(null),
  formedOn: day('生成日期'),
  changedOn: orNull(day('变更日期')).default(null),
  genre: orNull(line('体裁', 20)).default(null),
  theme: orNull(line('主题分类', 20)).default(null),
  art20: orNull(line('公开依据', 20)).default(null),
  disclosure: z.enum(['proactive', 'onRequest', 'none'], '请选择公开方式').default('proactive'),
  exemption: orNull(line('不予公开的依据', 200)).default(null),
  columnId: orNull(z.uuid('请从栏目树中选择栏目')).default(null),
  alsoIn: some(z.uuid('请从栏目树中选择栏目'), 20, '一条信息最多同时列入 20 个栏目'),
  topics: some(line('专题', 60), 20, '专题不超过 20 个'),
  keywords: some(line('关键词', 30), 8, '关键词不超过 8 个'),
  summary: prose('内容概述', 500).default(''),
  source: line('来源', 60).default(''),
  effectiveOn: orNull(day('施行日期')).default(null),
  expiresOn: orNull(day('有效期至')).default(null),
  notice: orNull(
    z.object({ from: day('公示开始日期'), until: day('公示结束日期'), contact: line('异议受理方式', 200) }),
  ).default(null),
})

const body: z.ZodType<BodyDocument, unknown> = z.unknown().transform((input, context) => {
  try {
    return readBody(input)
  } catch (error) {
    if (!(error instanceof BodyProblem)) throw error
    context.addIssue({ code: 'custom', message: error.message })
    return z.NEVER
  }
})

const draft = z.object({
  title: line('标题', 300).refine((text) => text !== '', '请填写标题'),
  body,
  metadata,
  /** Uploaded files that the public may download, in this order. */
  attachments: some(z.uuid('附件编号不对'), 50, '附件不超过 50 个'),
  reason: line('修改说明', 300).default(''),
})

export const draftFields = {
  contentClass: oneOf<ContentClass>(contentClasses, '请选择信息类别'),
  draft,
}
export type DraftSaid = z.output<typeof draft>
export const readDraft = (input: unknown): DraftSaid => draft.parse(input)
