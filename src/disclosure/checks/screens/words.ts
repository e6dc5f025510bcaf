import type { Entry } from '../finding.ts'

/** Kinds of mistakes as people name them. */
export const categories: Readonly<Record<Entry['category'], string>> = {
  typo: '错别字',
  organName: '机构名称',
  political: '政治性表述',
  secretMark: '涉密、内部标志',
  expression: '用语规范',
}
