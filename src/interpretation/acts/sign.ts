import { because } from '../../platform/act.ts'
import { interpretationStep } from '../course.ts'
import { basis, proceed, proceedingsOf } from '../interpretation.ts'

/** 同步审签: the head of the organ answers for the work as for the policy. */
export const sign = interpretationStep({
  name: 'sign',
  title: '审签解读',
  basis,
  from: ['planned'],
  by: 'organ',
  fields: {},
  barred: (work, { actor }) => [
    ...because(work.itemId === null, '还没有解读稿：请先撰写或者绑定。', basis),
    ...because(proceedingsOf(work).angles.length === 0, '还没有标注解读要素和角度。', basis),
    ...because(!['organHead', 'foiHead', 'office'].includes(actor.role), '由机关负责人或者工作机构负责人审签。', basis),
  ],
  works: (_, __, { actor }) => ({ by: actor.name }),
  apply: (work, { by, on }) => proceed({ ...work, standing: 'ready' }, { signed: { by, on } }),
})
