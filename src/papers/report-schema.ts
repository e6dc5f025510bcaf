import { z } from 'zod'
import { type CellId, cells, reportFormat, reportSections } from '../law/index.ts'

/** Where every site publishes the schema; the address in `$schema` is resolved against the site itself. */
export const reportSchemaPath = '/schemas/annual-report-2021.json'

const block = z.strictObject({ kind: z.enum(['heading', 'paragraph']), text: z.string() })

const section = z.strictObject({
  id: z.enum(reportSections.map(({ id }) => id)),
  no: z.string(),
  title: z.string(),
  blocks: z.array(block),
  table: z.enum(['t2', 't3', 't4']).nullable().describe('本部分印哪一张法定表;没有表的为 null'),
})

const numbers = Object.fromEntries(
  cells.map(({ id, type, unit, label }) => {
    const kind = type === 'int' ? z.int() : z.number()
    return [id, kind.min(0).optional().describe(`${label}(${unit})`)]
  }),
) as Record<CellId, z.ZodOptional<z.ZodNumber>>

const figure = z.strictObject({
  id: z.string(),
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  basis: z.string().describe('统计口径:数什么、截至何时、哪个范围'),
})

/** The machine-readable annual report (条例第五十条, 格式依据国办公开办函〔2021〕30号). */
export const reportSchema = z.strictObject({
  $schema: z.literal(reportSchemaPath),
  format: z.literal(reportFormat.id),
  title: z.string(),
  organ: z.string().describe('报告机关名称'),
  organCode: z.string().describe('报告机关代码'),
  scope: z.enum(['organ', 'district']).describe('organ 为一个机关的报告,district 为本级政府汇总报告'),
  year: z.int().min(reportFormat.firstYear).describe('报告年度'),
  edition: z.int().min(1).describe('版次;更正后重新发布的为第 2 版起'),
  publishedOn: z.iso.date().nullable().describe('发布日期;尚未发布的为 null'),
  changeNote: z.string().nullable().describe('更正说明'),
  draft: z.boolean().describe('草稿不得作为正式报告使用'),
  lead: z.array(block),
  sections: z.array(section),
  cells: z.strictObject(numbers).describe('法定表二、三、四的单元格;空白格不出现,不等于 0'),
  figures: z.array(figure).describe('正文引用的数据项'),
})

export const reportJsonSchema = () => ({
  $id: 'urn:gongkai:annual-report:2021',
  title: '政府信息公开工作年度报告',
  ...z.toJSONSchema(reportSchema),
})
