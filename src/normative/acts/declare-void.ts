import { addDays } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { day, line, must, prose } from '../../steps/field.ts'
import { lapsed, proceed } from '../document.ts'
import { documentStep, management, notAhead, notBefore } from '../document-step.ts'
import { isOver, validityAt } from '../validity.ts'

const basis = management

/** What it ruled is gone, or its period had no end: it ceases to hold, and nothing takes it back (NORM-11). */
export const declareVoid = documentStep({
  name: 'declareVoid',
  title: '宣布失效',
  basis,
  from: ['published'],
  by: 'organ',
  fields: {
    voidOn: must(day('失效日期', { hint: '自这一天起不再有效' })),
    declaredBy: must(line('宣布失效的文件', { hint: '文号或者标题' })),
    why: must(prose('宣布失效的理由', { hint: '如：调整对象已消失、任务已完成' })),
  },
  barred: (document, { today }) => because(isOver(validityAt(document, today)), '文件已失效或者废止。', basis),
  refusals: (document, { voidOn }, { today }) => [
    ...notAhead(voidOn, today, '失效日期', basis),
    ...notBefore(voidOn, document.madeOn, '失效日期早于成文日期，请核对。', basis),
    ...because(
      document.expiresOn !== null && document.expiresOn < voidOn,
      '失效日期在有效期届满之后：到期的已自行失效。',
      basis,
    ),
  ],
  // Its validity ends with the eve: what counts lapsed documents by that day counts this one (tally.ts).
  apply: (document, { voidOn, declaredBy, why }) => {
    const ended = { how: 'declaredVoid', by: declaredBy, why, expiresOn: document.expiresOn } as const
    return lapsed({ ...proceed(document, { ended }), expiresOn: addDays(voidOn, -1), inColumnUntil: null })
  },
})
