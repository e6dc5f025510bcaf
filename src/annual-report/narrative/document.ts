import { z } from 'zod'

/**
 * The narrative of sections 一, 五, 六 as Tiptap keeps it, reduced to what a printed report needs: headings,
 * paragraphs, bold, and figure references. Anything else is dropped at the boundary.
 */

const text = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  marks: z
    .array(z.object({ type: z.literal('bold') }))
    .max(1)
    .optional(),
})
const figure = z.object({ type: z.literal('figure'), attrs: z.object({ id: z.string().min(1).max(100) }) })
const inline = z.discriminatedUnion('type', [text, figure])
const content = z.array(inline).max(5_000).optional()
const heading = z.object({ type: z.literal('heading'), attrs: z.object({ level: z.literal(3) }), content })
const paragraph = z.object({ type: z.literal('paragraph'), content })

export const documentSchema = z.object({
  type: z.literal('doc'),
  content: z
    .array(z.discriminatedUnion('type', [heading, paragraph]))
    .max(500)
    .default([]),
})

export type Inline = z.infer<typeof inline>
export type BlockNode = z.infer<typeof heading> | z.infer<typeof paragraph>
export type NarrativeDocument = z.infer<typeof documentSchema>

export const narrativeSections = ['s1', 's5', 's6'] as const
export type NarrativeSection = (typeof narrativeSections)[number]
export type Narrative = Record<NarrativeSection, NarrativeDocument>
