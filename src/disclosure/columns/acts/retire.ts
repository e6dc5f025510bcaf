import { because } from '../../../platform/act.ts'
import { given, line } from '../../../steps/field.ts'
import { columnStep, proceed } from '../column.ts'
import { approved, reasoned } from '../fields.ts'

const basis = '国办发〔2017〕47号：不能保障内容的栏目应当合并或者撤除'

/** WEB-13: what stood in it goes on standing where it was merged; its address leads there. */
export const retire = columnStep({
  name: 'retire',
  title: '撤并',
  basis,
  from: ['open'],
  by: 'office',
  fields: {
    into: line('并入哪个栏目', { hint: '写名称或地址名；栏目里还有内容的必须填' }),
    intoId: given('并入'),
    /** Something still stands in it, or below it: one of each, found by the desk. */
    item: given('内容'),
    child: given('下级栏目'),
    ...reasoned,
  },
  refusals: (column, said, { actor }) => [
    ...because(said.into !== null && said.intoId === null, `没有名为“${said.into}”的在用栏目。`, basis),
    ...because(said.intoId === column.id, '不能并入它自己。', basis),
    ...because(said.item !== null && said.intoId === null, '栏目里还有已公开的信息，请写明并入哪个栏目。', basis),
    ...because(said.child !== null, '还有在用的下级栏目，请先移走或者撤并下级栏目。', basis),
    ...approved(said, actor),
  ],
  apply: (column, { intoId, on }) => proceed({ ...column, retiredOn: on }, { mergedInto: intoId }),
})
