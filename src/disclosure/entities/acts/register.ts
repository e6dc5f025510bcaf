import { because } from '../../../platform/act.ts'
import { choice, given, line, must, organ, prose } from '../../../steps/field.ts'
import { course, entityStep, sectors } from '../entity.ts'

const basis = course.article

const told = {
  organId: must(organ('主管部门')),
  sector: must(choice('行业', sectors)),
  column: line('本单位的栏目', { hint: '写栏目名称或地址名；还没有的留空' }),
  columnId: given('栏目'),
  rules: must(line('适用的主管部门规定', { hint: '国务院有关主管部门就本行业信息公开所作的规定' })),
  address: line('地址'),
  phone: line('电话'),
  site: line('网址'),
}
const missing = ({ column, columnId }: { column: string | null; columnId: string | null }) =>
  because(column !== null && columnId === null, `没有名为“${column}”的在用栏目。`, basis)

const blank = (said: { rules: string; address: string | null; phone: string | null; site: string | null }) => ({
  rules: said.rules,
  address: said.address ?? '',
  phone: said.phone ?? '',
  site: said.site ?? '',
})

export const registerEntity = entityStep({
  name: 'registerEntity',
  title: '登记单位',
  basis,
  from: 'new',
  by: 'organ',
  fields: { name: must(line('单位名称')), ...told },
  refusals: (_, said) => missing(said),
  apply: (entity, { name, organId, sector, columnId, on, ...said }) => ({
    ...entity,
    ...{ name, organId, sector, columnId, openedOn: on },
    proceedings: blank(said),
  }),
})

export const describeEntity = entityStep({
  name: 'describeEntity',
  title: '修改登记',
  basis,
  from: ['open'],
  by: 'organ',
  fields: told,
  refusals: (_, said) => missing(said),
  apply: (entity, { organId, sector, columnId, on: _, ...said }) => ({
    ...entity,
    ...{ organId, sector, columnId },
    proceedings: blank(said),
  }),
})

export const closeEntity = entityStep({
  name: 'closeEntity',
  title: '注销',
  basis,
  from: ['open'],
  by: 'organ',
  fields: { reason: must(prose('理由')) },
  apply: (entity, { on }) => ({ ...entity, concludedOn: on }),
})
