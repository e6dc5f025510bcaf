import { because } from '../../platform/act.ts'
import { count, day, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, notAhead } from '../document-step.ts'

/** 营商条例§62: who spoke up is told what became of it. */
export const closeSoliciting = documentStep({
  name: 'closeSoliciting',
  title: '汇总意见',
  basis: '优化营商环境条例第六十二条；重大行政决策程序暂行条例第十八条',
  from: ['soliciting'],
  by: 'organ',
  fields: {
    received: must(count('收到意见（条）', 0, 100_000)),
    adopted: must(count('采纳意见（条）', 0, 100_000)),
    explained: must(prose('意见采纳情况和不采纳的理由')),
    feedbackOn: day('公开反馈意见采纳情况的日期'),
  },
  barred: (document, { today }) => {
    const last = proceedingsOf(document).solicitations.at(-1)
    return because(
      last !== undefined && today <= last.until,
      `征求意见到 ${last?.until} 为止，还没有结束。`,
      '优化营商环境条例第六十二条',
    )
  },
  refusals: (document, { received, adopted, feedbackOn }, { today }) => [
    ...because(adopted > received, '采纳的比收到的多，请核对。', '优化营商环境条例第六十二条'),
    ...because(
      proceedingsOf(document).recognition?.business === true && feedbackOn === null,
      '与市场主体生产经营活动密切相关的，应当建立健全意见采纳情况反馈机制，请公开反馈后填写日期。',
      '优化营商环境条例第六十二条',
    ),
    ...notAhead(feedbackOn, today, '反馈日期', '优化营商环境条例第六十二条'),
  ],
  apply: (document, { received, adopted, explained, feedbackOn, on }) => {
    const { solicitations } = proceedingsOf(document)
    const closed = { on, received, adopted, explained, feedbackOn }
    const all = solicitations.map((each, nth) => (nth === solicitations.length - 1 ? { ...each, closed } : each))
    return { ...proceed(document, { solicitations: all }), standing: 'prepared' }
  },
})
