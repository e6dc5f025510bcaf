import { because } from '../../../platform/act.ts'
import { given, line, must, organ } from '../../../steps/field.ts'
import { addressProblem, basis, listed, targetStep } from '../target.ts'

export const openTarget = targetStep({
  name: 'openTarget',
  title: '登记同步平台',
  basis,
  from: 'new',
  by: 'office',
  fields: {
    organId: must(organ('联系机关', { hint: '由哪个机关与对方平台联系' })),
    name: must(line('平台名称', { hint: '如：企业综合服务平台' })),
    address: line('接收地址', { hint: '对方接收推送的 https 地址；留空的，由对方来取' }),
    columns: line('同步的栏目', { hint: '栏目名称，用顿号分开；留空的，同步全部' }),
    key: given('密钥'),
  },
  refusals: (_, { address }) => {
    const problem = addressProblem(address)
    return because(problem !== null, problem ?? '', basis)
  },
  apply: (target, { organId, name, address, columns, key }) => ({
    ...target,
    organId,
    name,
    address,
    proceedings: { columns: listed(columns), key: key ?? '', why: '' },
  }),
})
