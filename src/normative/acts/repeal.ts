import { because } from '../../platform/act.ts'
import { day, line, must, prose } from '../../steps/field.ts'
import { proceed, settle } from '../document.ts'
import { documentStep, management, notAhead, notBefore } from '../document-step.ts'
import { isOver, validityAt } from '../validity.ts'

const basis = management

/** NORM-11: repeal is an act with a paper and a day; lapse is not. */
export const repeal = documentStep({
  name: 'repeal',
  title: '废止',
  basis,
  from: ['published'],
  by: 'organ',
  fields: {
    repealedOn: must(day('废止日期', { hint: '自这一天起不再有效' })),
    repealedBy: must(line('废止依据的文件', { hint: '文号或者标题' })),
    why: must(prose('废止的理由')),
  },
  barred: (document, { today }) => because(isOver(validityAt(document, today)), '文件已失效或者废止。', basis),
  refusals: (document, { repealedOn }, { today }) => [
    ...notAhead(repealedOn, today, '废止日期', basis),
    ...notBefore(repealedOn, document.madeOn, '废止日期早于成文日期，请核对。', basis),
    ...because(
      document.expiresOn !== null && document.expiresOn < repealedOn,
      '废止日期在有效期届满之后：已自行失效的不再废止。',
      basis,
    ),
  ],
  apply: (document, { repealedOn, repealedBy, why }) => {
    const { inColumnFrom, inColumnUntil, expiresOn } = document
    const ended = { how: 'repealed', by: repealedBy, why, expiresOn } as const
    const until = inColumnFrom && repealedOn >= inColumnFrom ? repealedOn : inColumnUntil
    return settle({ ...proceed(document, { ended }), repealedOn, inColumnUntil: until })
  },
})
