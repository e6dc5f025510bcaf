import { z } from 'zod'
import { because } from '../../../platform/act.ts'
import { choice, type Field, given, line, must } from '../../../steps/field.ts'
import { type Bound, course, kinds, proceed, projectStep, underWay } from '../project.ts'

const basis = course.article

/** One published item into its kind; bound before as another kind, it moves. */
export const bind = projectStep({
  name: 'bind',
  title: '归入一条信息',
  basis,
  from: underWay,
  by: 'organ',
  fields: {
    address: must(line('信息的网址', { hint: '本站已公开的信息，如 /items/…' })),
    kind: must(choice('信息种类', kinds)),
    item: given('信息'),
  },
  refusals: (_, { item }) => because(item === null, '没有找到这条已公开的信息，请核对网址。', basis),
  apply: (project, { item, kind }) =>
    proceed(project, {
      bound: [...project.proceedings.bound.filter((each) => each.item !== item), { item: item ?? '', kind }],
    }),
})

export const unbind = projectStep({
  name: 'unbind',
  title: '移出一条信息',
  basis,
  from: underWay,
  by: 'organ',
  fields: { address: must(line('信息的网址')), item: given('信息') },
  refusals: ({ proceedings }, { item }) =>
    because(!proceedings.bound.some((each) => each.item === item), '项目里没有这条信息。', basis),
  apply: (project, { item }) =>
    proceed(project, { bound: project.proceedings.bound.filter((each) => each.item !== item) }),
})

/** Found by the desk: published items whose title names the project, each as the kind its title speaks of. */
const named: Field<readonly Bound[]> = {
  ...given('信息'),
  schema: z.preprocess((value) => value ?? [], z.array(z.any())) as unknown as Field<readonly Bound[]>['schema'],
}

export const gather = projectStep({
  name: 'gather',
  title: '按项目名称归集',
  basis,
  from: underWay,
  by: 'organ',
  fields: { found: named },
  refusals: (_, { found }) => because(found.length === 0, '没有标题写明本项目名称而尚未归入的信息。', basis),
  apply: (project, { found }) => proceed(project, { bound: [...project.proceedings.bound, ...found] }),
})
