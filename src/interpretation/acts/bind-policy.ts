import { because } from '../../platform/act.ts'
import { given, line, must } from '../../steps/field.ts'
import { interpretationStep } from '../course.ts'
import { basis, type Policy, proceed, proceedingsOf } from '../interpretation.ts'
import { notFound } from './plan.ts'

/** One work may explain several policies; each shows it, and it shows each (INT-09). */
export const bindPolicy = interpretationStep({
  name: 'bindPolicy',
  title: '绑定另一件政策',
  basis,
  from: ['planned', 'ready', 'published'],
  by: 'organ',
  fields: {
    policyTitle: must(line('解读的政策', { hint: '政策的标题、文号、索引号或者网址' })),
    policyKind: given('政策种类'),
    policyId: given('政策'),
  },
  refusals: (work, { policyId }) => [
    ...because(policyId === null, notFound, basis),
    ...because(
      proceedingsOf(work).policies.some(({ id }) => id === policyId),
      '这件政策已经绑定。',
      basis,
    ),
  ],
  apply: (work, { policyTitle, policyKind, policyId }) =>
    proceed(work, {
      policies: [...proceedingsOf(work).policies, { kind: policyKind, id: policyId, title: policyTitle } as Policy],
    }),
})
