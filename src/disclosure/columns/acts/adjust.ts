import { choice, must, organ } from '../../../steps/field.ts'
import { columnStep, described as facts, proceed } from '../column.ts'
import { approved, described, reasoned, sayingSomething } from '../fields.ts'
import { columnKinds } from '../words.ts'

/** 「明确栏目更新内容」: owner, cycle, obligation and description. */
export const adjust = columnStep({
  name: 'adjust',
  title: '调整内容和责任',
  basis: '国办发〔2017〕47号；条例第十九条、第二十条',
  from: ['open'],
  by: 'office',
  fields: { organId: must(organ('主办机关')), kind: must(choice('栏目性质', columnKinds)), ...described, ...reasoned },
  refusals: (column, said, { actor }) => [...sayingSomething(column.name, said.description), ...approved(said, actor)],
  apply: (column, { organId, kind, on: _, ...said }) => proceed({ ...column, organId, kind }, facts(said)),
})
