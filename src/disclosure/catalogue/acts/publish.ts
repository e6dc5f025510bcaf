import { because } from '../../../platform/act.ts'
import { must, prose } from '../../../steps/field.ts'
import { catalogueStep, proceed } from '../catalogue.ts'

const basis = '国办发〔2019〕54号'

export const submit = catalogueStep({
  name: 'submit',
  title: '送部门确认',
  basis,
  from: ['draft'],
  by: 'organ',
  fields: { note: prose('说明') },
  barred: ({ proceedings }) => because(proceedings.draft.length === 0, '目录里还没有事项。', basis),
  works: (_, __, { actor }) => ({ drafter: actor.id }),
  apply: (catalogue, { drafter }) => proceed({ ...catalogue, standing: 'confirming' }, { drafter }),
})

export const confirm = catalogueStep({
  name: 'confirm',
  title: '部门确认',
  basis,
  from: ['confirming'],
  by: 'organ',
  fields: { opinion: prose('意见') },
  barred: ({ proceedings }, { actor }) => [
    ...because(proceedings.drafter === actor.id, '起草人不能自己确认。', basis),
    ...because(!['foiHead', 'organHead', 'office'].includes(actor.role), '由部门负责人确认。', basis),
  ],
  apply: (catalogue) => ({ ...catalogue, standing: 'reviewing' }),
})

export const sendBack = catalogueStep({
  name: 'sendBack',
  title: '退回修改',
  basis,
  from: ['confirming', 'reviewing'],
  by: 'office',
  fields: { reason: must(prose('理由')) },
  apply: (catalogue) => ({ ...catalogue, standing: 'draft' }),
})

/** From now on coverage is measured by this edition; the editions before are kept as they were. */
export const publish = catalogueStep({
  name: 'publish',
  title: '审核发布',
  basis,
  from: ['reviewing'],
  by: 'office',
  fields: { opinion: prose('审核意见') },
  barred: ({ proceedings }, { actor }) => because(proceedings.drafter === actor.id, '起草人不能自己审核发布。', basis),
  apply: (catalogue, { on }) =>
    proceed(
      { ...catalogue, standing: 'published', version: catalogue.version + 1 },
      { published: catalogue.proceedings.draft, publishedOn: on },
    ),
})

export const drop = catalogueStep({
  name: 'drop',
  title: '本区不涉及',
  basis,
  from: ['draft', 'published'],
  by: 'office',
  fields: { reason: must(prose('理由', { hint: '如：没有相应行政职权的设立依据' })) },
  apply: (catalogue, { on }) => ({ ...catalogue, standing: 'dropped', concludedOn: on }),
})
