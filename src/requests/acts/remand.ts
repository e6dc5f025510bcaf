import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { count, day, file, line, maybe } from '../ask.ts'
import { happened } from '../guards.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { ended } from '../standing.ts'
import { noticeUntil } from '../terms.ts'

const input = z.object({
  document: line('复议决定书或者判决书', { hint: '名称和文号' }),
  servedOn: day('文书送达之日'),
  workdays: count('重新答复的期限（工作日）', 1, 60, { hint: '以文书写明的为准' }),
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
  refusals: (request, { servedOn }, { today }) =>
    happened('文书送达之日', servedOn, today, request.answeredOn, '行政复议法第六十四条'),
  facts: (said, { calendar }) => ({ ...said, dueOn: noticeUntil(calendar, said.workdays, said.servedOn) }),
  apply: (request, { document, servedOn, workdays, dueOn }) => {
    const { remands } = proceedingsOf(request)
    const last = remands.at(-1)
    const decision = last?.decision ?? request.decision
    const answeredOn = last?.answeredOn ?? request.answeredOn
    if (!decision || !answeredOn) return request
    const before = { decision, answeredOn, dueOn: request.dueOn }
    const again = { document, servedOn, workdays, dueOn, before, answeredOn: null, decision: null }
    return proceeding(
      { ...request, status: 'remanded' },
      { remands: [...remands, again], draft: null, secrecy: null, signedOn: null, service: null, reevaluateOn: null },
    )
  },
})
