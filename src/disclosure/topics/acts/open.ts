import { because } from '../../../platform/act.ts'
import { line, must, organ, prose } from '../../../steps/field.ts'
import { proceed, topicStep } from '../topic.ts'

const basis = '国办发〔2017〕47号'

export const open = topicStep({
  name: 'open',
  title: '开设专题',
  basis,
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('主办机关')),
    name: must(line('专题名称')),
    slug: must(line('地址名', { hint: '小写字母、数字和短横线，公布后不再变动' })),
    description: must(prose('专题说明')),
    keywords: must(line('关键词', { hint: '用逗号分开' })),
    reason: must(prose('理由')),
  },
  refusals: (_, { slug }) =>
    because(!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug), '地址名只能用小写字母、数字和短横线。', basis),
  apply: (topic, { organId, name, slug, description, keywords, on }) =>
    proceed({ ...topic, organId, name, slug, openedOn: on }, { description, keywords }),
})
