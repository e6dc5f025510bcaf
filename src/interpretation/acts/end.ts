import { because } from '../../platform/act.ts'
import { given, must, prose } from '../../steps/field.ts'
import { interpretationStep } from '../course.ts'
import { basis, proceed } from '../interpretation.ts'

/** The plan is given up, or the published work is taken down with its item; either way it says why. */
export const end = interpretationStep({
  name: 'end',
  title: '取消或者撤下',
  basis,
  from: ['planned', 'ready', 'published'],
  by: 'organ',
  fields: { why: must(prose('理由')), released: given('已发布的解读稿') },
  refusals: (_, { released }) =>
    because(released !== null, '解读稿还在网站上，请在解读稿页面办理“撤回”，解读随之撤下。', '条例第十七条'),
  apply: (work, { why, on }) => proceed({ ...work, standing: 'ended', concludedOn: on }, { endedWhy: why }),
})
