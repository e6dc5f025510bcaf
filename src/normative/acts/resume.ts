import { addDays } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { day, must } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, management } from '../document-step.ts'

const basis = management

export const resume = documentStep({
  name: 'resume',
  title: '恢复实施',
  basis,
  from: ['published'],
  by: 'organ',
  fits: (document) => proceedingsOf(document).suspensions.length > 0,
  fields: { resumedOn: must(day('恢复实施日期')) },
  barred: (document) =>
    because(!proceedingsOf(document).suspensions.some(({ until }) => until === null), '没有期限未定的暂停。', basis),
  refusals: (document, { resumedOn }) => {
    const open = proceedingsOf(document).suspensions.find(({ until }) => until === null)
    return because(open !== undefined && resumedOn <= open.from, '恢复日期应在暂停日期之后，请核对。', basis)
  },
  apply: (document, { resumedOn }) =>
    proceed(document, {
      suspensions: proceedingsOf(document).suspensions.map((each) =>
        each.until === null ? { ...each, until: addDays(resumedOn, -1) } : each,
      ),
    }),
})
