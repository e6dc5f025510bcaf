import { type Act, type ActRecord, because } from '../../platform/act.ts'
import type { Desk } from '../../platform/acts.ts'
import type { Folding } from '../../platform/refold.ts'
import { isLetterKind, kindOf } from './kinds.ts'
import { findTemplate, saveTemplate, type TemplateRow, templatesAfter } from './store-letters.ts'
import { templateFlaws } from './template.ts'

/** The words of a kind of letter, the site's or one organ's. Every version is an act; null takes the change back. */

export type Rewording = { organId: string | null; kind: string; text: string | null }

export const reword: Act<TemplateRow, Rewording> = {
  name: 'reword',
  title: '修改文书模板',
  basis: '条例第四十五条',
  refusals: (_, { kind, text }) => [
    ...because(isLetterKind(kind) && kindOf(kind).words === null, '这种文书是表单，没有可以修改的正文', '文书模板'),
    ...(text !== null && kindOf(kind).words !== null ? templateFlaws(kindOf(kind), text) : []),
  ],
  facts: ({ organId, kind, text }) => ({ organId, kind, text }),
}

const fold = (_: TemplateRow | null, { subjectId, seq, facts }: ActRecord): TemplateRow => {
  const { organId, kind, text } = facts as Rewording
  return { id: subjectId, organId, kind, text, version: seq }
}

export const templateDesk: Desk<TemplateRow> = {
  kind: 'letterTemplate',
  load: (tx, id) => findTemplate(tx, id, true),
  fold,
  save: saveTemplate,
}

/** How the words of letters are proved from their acts. */
export const templateFolding: Folding = {
  kind: 'letterTemplate',
  table: 'letter_template',
  fold,
  page: templatesAfter,
}
