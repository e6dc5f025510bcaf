import { line, must, prose } from '../../../steps/field.ts'
import { proceed, topicStep } from '../topic.ts'

const basis = '国办发〔2017〕47号'

export const describeTopic = topicStep({
  name: 'describe',
  title: '修改说明',
  basis,
  from: ['open'],
  by: 'organ',
  fields: { name: must(line('专题名称')), description: must(prose('专题说明')), keywords: must(line('关键词')) },
  apply: (topic, { name, description, keywords }) => proceed({ ...topic, name }, { description, keywords }),
})

/** What it referred to stays where it stands. */
export const close = topicStep({
  name: 'close',
  title: '下线',
  basis,
  from: ['open'],
  by: 'organ',
  fields: { reason: must(prose('理由')) },
  apply: (topic, { on }) => ({ ...topic, concludedOn: on }),
})
