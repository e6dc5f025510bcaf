import { because } from '../../platform/act.ts'
import { choice, day, line, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, management, notBefore } from '../document-step.ts'
import { amendmentKinds } from '../proceedings.ts'
import { isOver, validityAt } from '../validity.ts'

const basis = management

/** 修改: by another document, from a day on; its wording follows as the next edition. */
export const amend = documentStep({
  name: 'amend',
  title: '登记修改',
  basis,
  from: ['published'],
  by: 'organ',
  fields: {
    kind: must(choice('修改方式', amendmentKinds)),
    from: must(day('修改施行日期')),
    amendedBy: must(line('修改依据的文件', { hint: '文号或者标题' })),
    part: must(prose('修改（废止）的条款')),
  },
  barred: (document, { today }) =>
    because(isOver(validityAt(document, today)), '文件已失效或者废止，不能再修改。', basis),
  refusals: (document, { from }) => [
    ...notBefore(from, document.madeOn, '修改施行日期早于成文日期，请核对。', basis),
    ...because(
      document.expiresOn !== null && from > document.expiresOn,
      `有效期到 ${document.expiresOn}，修改不能晚于有效期；继续施行的应重新公布。`,
      basis,
    ),
  ],
  apply: (document, { kind, from, amendedBy, part }) =>
    proceed(document, { amendments: [...proceedingsOf(document).amendments, { kind, on: from, by: amendedBy, part }] }),
})
