import { addWorkdays } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, line, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, isMajor } from '../document-step.ts'
import { opinions } from '../proceedings.ts'

/** 115号 二(五): generally no less than five working days; 重大行政决策§26: no less than seven. */
const least = { normative: 5, major: 7 } as const

export const giveOpinion = documentStep({
  name: 'giveOpinion',
  title: '出具审核意见',
  basis: '国办发〔2018〕115号 二（五）（六）',
  from: ['reviewing'],
  by: 'organ',
  fields: {
    opinion: must(choice('审核意见', opinions)),
    number: must(line('意见书编号')),
    text: must(prose('意见内容', { hint: '不合法的、应当修改的，逐条写明理由和依据' })),
  },
  barred: (document, { today, days, actor }) => {
    const review = proceedingsOf(document).reviews.at(-1)
    if (!review) return []
    const n = isMajor(document) ? least.major : least.normative
    const first = addWorkdays(days, review.sentOn, n).day
    return [
      ...because(
        actor.role !== 'legal',
        '审核意见由合法性审核机构的人员出具，不能以征求意见、会签、参加审议等方式代替。',
        '国办发〔2018〕115号 二（七）',
      ),
      ...because(
        review.urgent === null && today < first,
        `合法性审核时间不少于 ${n} 个工作日，最早 ${first} 出具；情况紧急的，送审时写明理由。`,
        isMajor(document) ? '重大行政决策程序暂行条例第二十六条' : '国办发〔2018〕115号 二（五）',
      ),
    ]
  },
  apply: (document, { opinion, number, text, on }) => {
    const { reviews } = proceedingsOf(document)
    const result = { on, opinion, number, text }
    const all = reviews.map((each, nth) => (nth === reviews.length - 1 ? { ...each, result } : each))
    return { ...proceed(document, { reviews: all }), standing: 'reviewed' }
  },
})
