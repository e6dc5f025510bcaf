import { because } from '../../../platform/act.ts'
import { line, must } from '../../../steps/field.ts'
import { columnStep, proceed } from '../column.ts'
import { approved, reasoned } from '../fields.ts'

const basis = '国办发〔2017〕47号'

/** Its address stays, and whoever still writes the old name means this column. */
export const rename = columnStep({
  name: 'rename',
  title: '更名',
  basis,
  from: ['open'],
  by: 'office',
  fields: { name: must(line('新名称')), ...reasoned },
  refusals: (column, said, { actor }) => [
    ...because(said.name === column.name, '现在就是这个名称。', basis),
    ...approved(said, actor),
  ],
  apply: (column, { name }) =>
    proceed({ ...column, name }, { names: [...new Set([...column.proceedings.names, name])] }),
})
