import { because } from '../../../platform/act.ts'
import { choice, given, line, must } from '../../../steps/field.ts'
import { addressed, proceed, sections, topicStep } from '../topic.ts'

const basis = '国办发〔2017〕47号'

export const refer = topicStep({
  name: 'refer',
  title: '引用一条',
  basis,
  from: ['open'],
  by: 'organ',
  fields: {
    address: must(line('信息的网址', { hint: '本站已公开的页面，如 /items/…、/documents/…、/interpretations/…' })),
    section: must(choice('归入', sections)),
    record: given('信息'),
  },
  refusals: (_, { record }) => because(record === null, '没有找到这条已公开的信息，请核对网址。', basis),
  works: (_, { address }) => ({ kind: addressed(address)?.kind ?? 'item' }),
  apply: (topic, { record, kind, section }) =>
    proceed(topic, {
      references: [
        ...topic.proceedings.references.filter((each) => each.record !== record),
        { record: record ?? '', kind, section },
      ],
    }),
})

export const unrefer = topicStep({
  name: 'unrefer',
  title: '取消引用',
  basis,
  from: ['open'],
  by: 'organ',
  fields: { address: must(line('信息的网址')), record: given('信息') },
  refusals: ({ proceedings }, { record }) =>
    because(!proceedings.references.some((each) => each.record === record), '本专题没有引用这条信息。', basis),
  apply: (topic, { record }) =>
    proceed(topic, { references: topic.proceedings.references.filter((each) => each.record !== record) }),
})
