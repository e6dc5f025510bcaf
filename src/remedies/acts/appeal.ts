import { because } from '../../platform/act.ts'
import { choice, day, line, must } from '../../steps/field.ts'
import { hearing, lastHearing, proceed, proceedingsOf } from '../remedy.ts'
import { isLawsuit, remedyStep } from '../remedy-step.ts'

const appellants = { applicant: '原告', organ: '被告', both: '双方', thirdParty: '第三人' } as const

/** 行诉法§85: the case has no final result any more. Whether an appeal came too late the court decides. */
export const appeal = remedyStep({
  name: 'appeal',
  title: '上诉',
  basis: '行政诉讼法第八十五条',
  from: ['judged'],
  by: 'organ',
  fits: isLawsuit,
  fields: {
    appellant: must(choice('上诉人', appellants)),
    appealedOn: must(day('上诉日期')),
    court: must(line('第二审人民法院')),
    caseNumber: line('第二审案号'),
  },
  refusals: (remedy, { appealedOn }, { today }) => [
    ...because(appealedOn > today, '上诉日期在今天之后，请核对。', '行政诉讼法第八十五条'),
    ...because(
      appealedOn < (lastHearing(remedy).concludedOn ?? ''),
      '上诉日期早于裁判日期，请核对。',
      '行政诉讼法第八十五条',
    ),
  ],
  apply: (remedy, { court, appealedOn }) => ({
    ...proceed(remedy, { instances: [...proceedingsOf(remedy).instances, hearing('second', court, appealedOn)] }),
    outcome: null,
    outcomeCode: null,
    concludedOn: null,
  }),
})
