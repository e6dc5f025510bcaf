import { because } from '../../platform/act.ts'
import { choice, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep } from '../document-step.ts'

const reasons = {
  secret: '依法需要保密',
  urgent: '突发事件应对等需要立即制定实施',
  internal: '其他依法可以不公开征求意见的情形',
} as const

/** 营商条例§62: only what must be kept secret by law, and what cannot wait. */
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
    const { recognition } = proceedingsOf(document)
    return [
      ...because(
        recognition?.business === true && reason === 'internal',
        '与市场主体生产经营活动密切相关的，除依法需要保密外，应当向社会公开征求意见。',
        '优化营商环境条例第六十二条第二款',
      ),
      ...because(
        recognition?.major === true && reason === 'internal',
        '重大行政决策除依法不予公开的外，应当充分听取意见。',
        '重大行政决策程序暂行条例第十四条',
      ),
    ]
  },
  apply: (document, { reason, basis }) => ({
    ...proceed(document, { notSolicited: `${reasons[reason]}：${basis}` }),
    standing: 'prepared',
  }),
})
