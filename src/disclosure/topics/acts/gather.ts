import { because } from '../../../platform/act.ts'
import { choice, line, must } from '../../../steps/field.ts'
import { proceed, sections, topicStep } from '../topic.ts'

/** What registers already say belongs to a topic: by its name there, now and whenever more comes. */
export const gather = topicStep({
  name: 'gather',
  title: '按名称归集',
  basis: '国办发〔2017〕47号',
  from: ['open'],
  by: 'organ',
  fields: {
    label: must(line('登记的专题名称', { hint: '目录里“专题”一列所写的名称，如 涉企政策' })),
    section: must(choice('归入', sections)),
  },
  refusals: ({ proceedings }, { label, section }) =>
    because(
      proceedings.sources.some((each) => each.label === label && each.section === section),
      '已经按这个名称归集。',
      '国办发〔2017〕47号',
    ),
  apply: (topic, { label, section }) =>
    proceed(topic, {
      sources: [...topic.proceedings.sources.filter((each) => each.label !== label), { label, section }],
    }),
})
