import { because } from '../../platform/act.ts'
import { choices, line, must } from '../../steps/field.ts'
import { angles, elements } from '../angles.ts'
import { interpretationStep } from '../course.ts'
import { basis, proceed } from '../interpretation.ts'

/** What the work speaks of and from which sides: for the reader, and for the check that it does not just retell. */
export const describeAngles = interpretationStep({
  name: 'describeAngles',
  title: '标注要素和角度',
  basis,
  from: ['planned', 'ready', 'published'],
  by: 'organ',
  fields: {
    elements: choices('解读要素', elements),
    angles: choices('解读角度', angles, '至少两个；只概括原文的，群众看不出怎么办'),
    contact: must(line('咨询电话或者方式')),
  },
  refusals: (_, { angles: chosen }) => because(chosen.length === 0, '请至少选择一个解读角度。', basis),
  apply: (work, { elements: spoken, angles: chosen, contact }) =>
    proceed(work, { elements: spoken, angles: chosen, contact }),
})
