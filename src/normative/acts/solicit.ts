import { countWorkdays, type Day, daysFrom } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { day, line, must, prose } from '../../steps/field.ts'
import type { At } from '../../steps/step.ts'
import { type DocumentFacts, proceed, proceedingsOf } from '../document.ts'
import { documentStep, heardBy, notAhead } from '../document-step.ts'
import { normativeSettings } from '../settings.ts'

/** 营商条例§62, 重大行政决策§15, 规章制定程序条例§15. */
const thirty = 30

/** The day after the announcement is the first one (民法典§201); the last day of the term is counted. */
const span = (from: Day, until: Day) => daysFrom(from, until).length - 1

function tooShort(document: DocumentFacts, said: { from: Day; until: Day; urgent: string | null }, at: At) {
  const { from, until, urgent } = said
  if (urgent !== null) return []
  const days = span(from, until)
  const workdays = countWorkdays(at.days, from, until) - countWorkdays(at.days, from, from)
  const least = at.terms.comment ?? normativeSettings.comment.value
  const hearings = heardBy(document)
  if (hearings.length === 0)
    return because(workdays < least, `征求意见不少于 ${least} 个工作日，现在是 ${workdays} 个。`, '本站约定')
  return hearings.flatMap(({ who, article }) =>
    because(days < thirty, `${who}一般不少于 30 日，现在是 ${days} 日；因情况紧急等缩短的，公布时说明理由。`, article),
  )
}

export const solicit = documentStep({
  name: 'solicit',
  title: '公开征求意见',
  basis: '优化营商环境条例第六十二条；重大行政决策程序暂行条例第十五条',
  from: ['drafting', 'prepared'],
  by: 'organ',
  fields: {
    from: must(day('公布征求意见稿的日期')),
    until: must(day('意见反馈截止日期')),
    where: must(line('公布的渠道', { hint: '网站栏目、报纸等' })),
    urgent: prose('缩短时间的理由', { hint: '短于规定时间的填写，公布时一并说明' }),
  },
  barred: (document) =>
    because(proceedingsOf(document).recognition === null, '请先办理“认定”。', '国办发〔2018〕115号 二（三）'),
  refusals: (document, said, at) => [
    ...notAhead(said.from, at.today, '公布日期', '优化营商环境条例第六十二条'),
    ...because(said.until <= said.from, '截止日期应在公布日期之后。', '优化营商环境条例第六十二条'),
    ...(said.until > said.from ? tooShort(document, said, at) : []),
  ],
  apply: (document, { from, until, where, urgent }) => ({
    ...proceed(document, {
      notSolicited: null,
      solicitations: [...proceedingsOf(document).solicitations, { from, until, where, urgent, closed: null }],
    }),
    standing: 'soliciting',
  }),
})
