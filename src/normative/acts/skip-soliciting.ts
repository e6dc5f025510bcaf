import { because } from '../../platform/act.ts'
import { choice, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, heardBy } from '../document-step.ts'

const reasons = {
  secret: '依法需要保密',
  urgent: '突发事件应对等需要立即制定实施',
  internal: '其他依法可以不公开征求意见的情形',
} as const

/** Where the law asks for public comment, only what must be kept secret is exempt; what cannot wait is heard for a shorter time. */
export const skipSoliciting = documentStep({
  name: 'skipSoliciting',
  title: '不公开征求意见',
  basis: '优化营商环境条例第六十二条；重大行政决策程序暂行条例第十四条',
  from: ['drafting'],
  by: 'organ',
  fields: { reason: must(choice('情形', reasons)), basis: must(prose('依据和理由')) },
  barred: (document) =>
    because(proceedingsOf(document).recognition === null, '请先办理“认定”。', '国办发〔2018〕115号 二（三）'),
  refusals: (document, { reason }) => {
    const shorter = reason === 'urgent' ? '情况紧急的可以缩短时间并说明理由，不能不征求。' : ''
    return heardBy(document).flatMap(({ heard, exempt }) => because(reason !== 'secret', `${heard}${shorter}`, exempt))
  },
  apply: (document, { reason, basis }) => ({
    ...proceed(document, { notSolicited: `${reasons[reason]}：${basis}` }),
    standing: 'prepared',
  }),
})
