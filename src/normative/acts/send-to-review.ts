import { because } from '../../platform/act.ts'
import { line, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep } from '../document-step.ts'

const basis = '国办发〔2018〕115号 二（五）'

/** 115号 二(五): draft and explanation, basis, opinions and what became of them, the drafting unit's own review. */
export const sendToReview = documentStep({
  name: 'sendToReview',
  title: '送合法性审核',
  basis,
  from: ['prepared'],
  by: 'organ',
  fields: {
    reviewer: must(
      line('审核机构', { hint: '政府、政府办的文件和报政府批准的部门文件由政府的审核机构审核（二（四））' }),
    ),
    papers: must(
      prose('送审材料', { hint: '送审稿及说明、制定依据、征求意见及采纳情况、本单位合法性审核意见、其他材料' }),
    ),
    urgent: prose('需要立即制定实施的理由', { hint: '突发事件应对或者执行上级紧急命令和决定的填写，不受审核时间限制' }),
  },
  barred: (document) => {
    const { recognition, selfCheck, fairCompetition } = proceedingsOf(document)
    return [
      ...because(recognition === null, '请先办理“认定”。', '国办发〔2018〕115号 二（三）'),
      ...because(selfCheck === null, '请先办理“起草自查”。', '国办发〔2018〕115号 二（六）'),
      ...because(
        recognition?.market === true && fairCompetition === null,
        '涉及市场主体经济活动，应当先进行公平竞争审查。',
        '优化营商环境条例第六十三条',
      ),
    ]
  },
  apply: (document, { reviewer, urgent, on }) => ({
    ...proceed(document, {
      reviews: [...proceedingsOf(document).reviews, { sentOn: on, reviewer, urgent, result: null }],
    }),
    standing: 'reviewing',
  }),
})
