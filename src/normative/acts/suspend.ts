import { because } from '../../platform/act.ts'
import { day, line, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, management, notBefore } from '../document-step.ts'
import { isOver, validityAt } from '../validity.ts'

const basis = `${management}；优化营商环境条例第六十一条`

export const suspend = documentStep({
  name: 'suspend',
  title: '暂停实施',
  basis,
  from: ['published'],
  by: 'organ',
  fields: {
    from: must(day('暂停的起始日期')),
    until: day('暂停到', { hint: '最后一天；期限未定的留空，恢复时办理“恢复实施”' }),
    part: line('暂停的条款', { hint: '整件暂停的留空' }),
    grounds: must(prose('依据和理由')),
  },
  barred: (document, { today }) => because(isOver(validityAt(document, today)), '文件已失效或者废止。', basis),
  refusals: (document, { from, until }) => [
    ...notBefore(from, document.madeOn, '起始日期早于成文日期，请核对。', basis),
    ...notBefore(until, from, '暂停的最后一天早于起始日期，请核对。', basis),
  ],
  apply: (document, { from, until, part, grounds }) =>
    proceed(document, { suspensions: [...proceedingsOf(document).suspensions, { from, until, part, basis: grounds }] }),
})
