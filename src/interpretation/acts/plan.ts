import { because } from '../../platform/act.ts'
import { choice, day, given, line, must, organ, prose } from '../../steps/field.ts'
import { interpretationStep } from '../course.ts'
import { formLabels } from '../forms.ts'
import { basis, type Policy, proceed } from '../interpretation.ts'

export const notFound = '没有找到这件政策。请核对文号、标题、索引号或者网址；政策稿还没有建立的，请先建稿。'

/** 解读方案 (INT-05) goes together with the policy's draft: 同步起草. */
export const plan = interpretationStep({
  name: 'plan',
  title: '制定解读方案',
  basis,
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('解读机关', { hint: '谁制定、谁解读；联合发文由牵头机关解读' })),
    policyTitle: must(line('解读的政策', { hint: '政策的标题、文号、索引号或者网址，在审校中的也可以' })),
    title: must(line('解读标题')),
    form: must(choice('解读形式', formLabels)),
    outline: must(prose('解读提纲', { hint: '讲什么、为什么，不是政策原文的摘要' })),
    channels: must(line('发布渠道')),
    author: must(line('撰写责任人')),
    leader: must(line('第一解读人', { hint: '机关主要负责人' })),
    plannedOn: day('计划发布日期', { hint: '应当与政策同时发布' }),
    policyKind: given('政策种类'),
    policyId: given('政策'),
  },
  refusals: (_, { policyId }) => because(policyId === null, notFound, basis),
  apply: (work, { organId, policyTitle, title, form, policyId, policyKind, on: _, ...said }) =>
    proceed(
      { ...work, organId, title, form, policyTitle, standing: 'planned' },
      {
        ...said,
        plannedOn: said.plannedOn,
        policies: [{ kind: policyKind, id: policyId, title: policyTitle } as Policy],
      },
    ),
})
