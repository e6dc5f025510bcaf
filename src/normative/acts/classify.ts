import { themeNames } from '../../law/index.ts'
import { choice, must } from '../../steps/field.ts'
import { documentStep } from '../document-step.ts'
import { underWay } from '../standing.ts'

/** 主题分类: by which people find it. */
export const classify = documentStep({
  name: 'classify',
  title: '主题归类',
  basis: '国务院办公厅政务信息主题分类；条例第二十四条',
  from: [...underWay, 'published', 'ended'],
  by: 'organ',
  fields: { theme: must(choice('主题分类', themeNames)) },
  apply: (document, { theme }) => ({ ...document, theme }),
})
