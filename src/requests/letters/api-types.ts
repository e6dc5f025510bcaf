import { z } from 'zod'
import type { LetterPaper } from '../../papers/index.ts'
import type { Refusal } from '../../platform/act.ts'

/** What the console and the server say to each other about letters and their words. */

export const templateScopes = { site: '全站', organ: '本机关' } as const
export type TemplateScope = keyof typeof templateScopes

/** Words that stand: whose they are, and which version. */
export type TemplateText = { text: string; version: number }

export type TemplateKindView = {
  id: string
  label: string
  title: string
  basis: string
  term: string
  /** What the house says when nobody has changed it. */
  standard: string
  site: TemplateText | null
  organ: TemplateText | null
  slots: { name: string; required: boolean; article: string; sample: string }[]
}

export type TemplatesView = { kinds: TemplateKindView[]; mayWrite: Record<TemplateScope, boolean> }

export const templateInput = z.object({
  scope: z.enum(['site', 'organ'], '应为 site（全站）或者 organ（本机关）'),
  /** Null takes the change back. */
  text: z
    .string()
    .trim()
    .min(1, '模板不能为空；要恢复默认请用“恢复默认”')
    .max(20_000, '模板不超过 20000 字')
    .nullable(),
})

export const templatePreviewInput = z.object({ text: z.string().max(20_000, '模板不超过 20000 字') })

/** The letter of a case that never was, in the given words, and why these words cannot be saved. */
export type TemplatePreview = { paper: LetterPaper; refusals: Refusal[] }

export type TemplateVersion = { version: number; at: string; by: string; text: string | null }

/** A letter of a case as it would read now, and what it lacks. */
export type LetterPreview = { paper: LetterPaper; missing: Refusal[] }
