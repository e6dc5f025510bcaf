import type { z } from 'zod'
import { reportFormat } from '../law/index.ts'
import type { ReportPaper } from './report-paper.ts'
import { type reportSchema, reportSchemaPath } from './report-schema.ts'

export async function toJson(paper: ReportPaper): Promise<string> {
  const document: z.infer<typeof reportSchema> = { $schema: reportSchemaPath, format: reportFormat.id, ...paper }
  return `${JSON.stringify(document, null, 2)}\n`
}
