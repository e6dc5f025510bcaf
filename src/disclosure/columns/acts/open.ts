import { because } from '../../../platform/act.ts'
import { choice, count, given, line, must, organ } from '../../../steps/field.ts'
import { columnStep, described as facts, proceed } from '../column.ts'
import { approved, described, reasoned, sayingSomething } from '../fields.ts'
import { columnKinds } from '../words.ts'

const basis = '国办发〔2017〕47号；国办公开办函〔2019〕61号'

export const open = columnStep({
  name: 'open',
  title: '新增栏目',
  basis,
  from: 'new',
  by: 'office',
  fields: {
    name: must(line('栏目名称')),
    slug: must(line('地址名', { hint: '小写字母、数字和短横线，公布后不再变动，如 social-assistance' })),
    parent: line('上级栏目', { hint: '写名称或地址名；留空则为一级栏目' }),
    parentId: given('上级栏目'),
    organId: must(organ('主办机关')),
    kind: must(choice('栏目性质', columnKinds)),
    ...described,
    sort: count('排序', 1, 9_999),
    ...reasoned,
  },
  refusals: (_, said, { actor }) => [
    ...because(!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(said.slug), '地址名只能用小写字母、数字和短横线。', basis),
    ...because(said.parent !== null && said.parentId === null, `没有名为“${said.parent}”的在用栏目。`, basis),
    ...because(
      said.kind === 'container' && said.obliged !== 'none',
      '只含下级栏目的，不设内容保障责任；请在下级栏目里设。',
      basis,
    ),
    ...sayingSomething(said.name, said.description),
    ...approved(said, actor),
  ],
  apply: (column, { name, slug, parentId, organId, kind, sort, on, ...said }) =>
    proceed(
      { ...column, name, slug, parentId, organId, kind, sort: sort ?? 500 },
      { ...facts(said), names: [name], openedOn: on },
    ),
})
