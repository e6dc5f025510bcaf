import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { count, day, file, line, maybe } from '../ask.ts'
import { happened } from '../guards.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { ended } from '../standing.ts'
import { remandUntil } from '../terms.ts'

const input = z.object({
  document: line('复议决定书或者判决书', { hint: '名称和文号' }),
  servedOn: day('文书送达之日'),
  workdays: maybe(count('重新答复的期限（工作日）', 1, 60, { hint: '三种期限填一种，以文书写明的为准' })),
  days: maybe(count('重新答复的期限（自然日）', 1, 180)),
  untilOn: maybe(day('重新答复的最后一日', { hint: '文书写明某日之前答复的' })),
  proof: maybe(file('文书扫描件')),
})

/** Another clock; what the year's figures count stays as it was (requests §4.6〔约〕). */
export const remand = requestAct({
  name: 'remand',
  title: '责令重新处理',
  basis: '行政复议法第六十四条、第六十六条，行政诉讼法第七十条、第七十二条',
  from: ended,
  by: ['clerk', 'foiHead'],
  input,
  barred: ({ decision, answeredOn }) =>
    because(decision === null || answeredOn === null, '登记簿没有写明原来的办理结果，请先更正补上。', '条例第四十五条'),
  refusals: (request, { servedOn, workdays, days, untilOn }, { today }) => [
    ...happened('文书送达之日', servedOn, today, request.answeredOn, '行政复议法第六十四条'),
    ...because(
      [workdays, days, untilOn].filter((term) => term !== null).length !== 1,
      '重新答复的期限请按文书填写一种：工作日、自然日，或者最后一日。',
      '行政复议法第六十四条、第六十六条，行政诉讼法第七十条、第七十二条',
    ),
    ...because(
      untilOn !== null && untilOn < servedOn,
      `重新答复的最后一日（${untilOn}）早于文书送达之日，请核对。`,
      '行政复议法第六十四条',
    ),
  ],
  facts: (said, { calendar }) => {
    const { servedOn, workdays, days, untilOn } = said
    return { ...said, dueOn: remandUntil(calendar, { servedOn, workdays, days, dueOn: untilOn ?? servedOn }) }
  },
  apply: (request, { document, servedOn, workdays, days, dueOn }) => {
    const { remands } = proceedingsOf(request)
    const last = remands.at(-1)
    const decision = last?.decision ?? request.decision
    const answeredOn = last?.answeredOn ?? request.answeredOn
    if (!decision || !answeredOn) return request
    const before = { decision, answeredOn, dueOn: request.dueOn }
    const again = { document, servedOn, workdays, days, dueOn, before, answeredOn: null, decision: null }
    return proceeding(
      { ...request, status: 'remanded' },
      {
        remands: [...remands, again],
        draft: null,
        secrecy: null,
        signedOn: null,
        service: null,
        reevaluateOn: null,
        publish: null,
      },
    )
  },
})
