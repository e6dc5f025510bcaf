import { because } from '../../../platform/act.ts'
import { line, must, organ } from '../../../steps/field.ts'
import { catalogueStep } from '../catalogue.ts'

const basis = '国办发〔2019〕54号'

export const open = catalogueStep({
  name: 'open',
  title: '新建领域目录',
  basis,
  from: 'new',
  by: 'office',
  fields: {
    organId: must(organ('牵头部门')),
    field: must(line('领域代码', { hint: '小写字母，如 shjz；事项编码以它开头，不再变动' })),
    name: must(line('领域名称', { hint: '如 社会救助' })),
  },
  refusals: (_, { field }) => because(!/^[a-z]{2,12}$/.test(field), '领域代码应为 2 至 12 个小写字母。', basis),
  apply: (catalogue, { organId, field, name, on }) => ({ ...catalogue, organId, field, name, openedOn: on }),
})
