import { because } from '../../platform/act.ts'
import { choice, line, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep } from '../document-step.ts'
import { yesNo } from '../proceedings.ts'

const basis = '国办发〔2018〕115号 二（三）'

/** Decided and recorded, never guessed from the title; what is not one goes another way. */
export const recognise = documentStep({
  name: 'recognise',
  title: '认定',
  basis: `${basis}；优化营商环境条例第六十二条、第六十三条`,
  from: ['drafting', 'soliciting', 'prepared'],
  by: 'organ',
  fields: {
    isNormative: must(
      choice('属于行政规范性文件', yesNo, {
        hint: '依照法定权限和程序制定公布，涉及公民、法人和其他组织权利义务，具有普遍约束力，在一定期限内反复适用；内部管理规范、工作制度、机构编制、会议纪要、工作方案、请示报告、表彰奖惩、人事任免等不属于',
      }),
    ),
    by: must(line('认定人')),
    why: must(prose('认定理由')),
    business: must(choice('与市场主体生产经营活动密切相关', yesNo)),
    market: must(choice('涉及市场主体经济活动', yesNo)),
    major: must(choice('属于重大行政决策', yesNo)),
  },
  refusals: (document, { isNormative }) =>
    because(
      isNormative === 'no' && proceedingsOf(document).solicitations.length > 0,
      '已按行政规范性文件征求意见；确不属于的，请办理“终止制定”后另行处理。',
      basis,
    ),
  apply: (document, { isNormative, by, why, business, market, major, on }) => {
    const about = { business: business === 'yes', market: market === 'yes', major: major === 'yes' }
    const next = proceed(document, { recognition: { on, by, why, ...about } })
    return isNormative === 'yes' ? next : { ...next, standing: 'dropped', concludedOn: on }
  },
})
