import { because } from '../../../platform/act.ts'
import { count, given, line } from '../../../steps/field.ts'
import { columnStep } from '../column.ts'
import { approved, reasoned } from '../fields.ts'

const basis = '国办发〔2017〕47号'

export const move = columnStep({
  name: 'move',
  title: '移动',
  basis,
  from: ['open'],
  by: 'office',
  fields: {
    parent: line('移到哪个栏目之下', { hint: '写名称或地址名；留空则为一级栏目' }),
    parentId: given('上级栏目'),
    /** The target lies below this column: found by the desk, because the tree is not in one column. */
    circle: given('循环'),
    sort: count('排序', 1, 9_999),
    ...reasoned,
  },
  refusals: (_, said, { actor }) => [
    ...because(said.parent !== null && said.parentId === null, `没有名为“${said.parent}”的在用栏目。`, basis),
    ...because(said.circle !== null, '不能移到它自己或者它的下级栏目之下。', basis),
    ...approved(said, actor),
  ],
  apply: (column, { parentId, sort }) => ({ ...column, parentId, sort: sort ?? column.sort }),
})
