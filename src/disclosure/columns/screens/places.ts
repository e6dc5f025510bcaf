import type { Place } from '../../../steps/screens/place.ts'

/** What arranges the published information (条例§12 编排体系): each kind of matter, its pages and how it introduces itself. */

export const columnPlace: Place = {
  key: 'columns',
  api: '/api/columns',
  base: '/columns',
  title: '栏目',
  lead: '栏目有主办机关、更新周期和内容保障责任；新增、调整、移动、更名、撤并都写明理由和审批人。',
  open: '新增栏目',
}
export const topicPlace: Place = {
  key: 'topics',
  api: '/api/topics',
  base: '/topics',
  title: '专题',
  lead: '专题把散在各处的政策、解读、动态、服务和问答聚在一起；只引用，不复制。',
  open: '开设专题',
  groups: ['在用', '已下线'],
}
export const cataloguePlace: Place = {
  key: 'catalogues',
  api: '/api/catalogues',
  base: '/catalogues',
  title: '基层政务公开标准目录',
  lead: '每个领域一份：起草、部门确认、政务公开办审核、发布。事项编码在各版之间不变（国办发〔2019〕54号）。',
  open: '新建领域目录',
  groups: ['在编在用', '不涉及'],
}
export const exemptionPlace: Place = {
  key: 'exemptions',
  api: '/api/exemptions',
  base: '/coverage/exemptions',
  title: '“不涉及”认定',
  lead: '机关认为某项公开事项与本机关无关的，写明理由，由政务公开办认定。',
  open: '提出“不涉及”',
}
export const findingPlace: Place = {
  key: 'coverage-findings',
  api: '/api/coverage-findings',
  base: '/coverage/findings',
  title: '季度排查问题',
  lead: '每季度对照栏目责任和标准目录排查，缺失和超期的列为问题，整改后凭证据销号。',
  open: '登记问题',
}
export const projectPlace: Place = {
  key: 'projects',
  api: '/api/projects',
  base: '/projects',
  title: '重大建设项目',
  lead: '按项目统一代码建档，八类信息逐类公开（条例第二十条第（十）项，国办发〔2017〕94号）。',
  open: '登记项目',
  groups: ['在册', '已归档'],
}
export const entityPlace: Place = {
  key: 'entities',
  api: '/api/entities',
  base: '/entities',
  title: '公共企事业单位',
  lead: '教育、卫生健康、供水、供电等单位，依照主管部门的规定公开（条例第五十五条）；不公开的，向主管部门申诉。',
  open: '登记单位',
  groups: ['在册', '已注销'],
}

/** The line of tabs over all of them. */
export const sections = [
  columnPlace,
  topicPlace,
  cataloguePlace,
  { base: '/coverage', title: '覆盖情况' },
  findingPlace,
  exemptionPlace,
  projectPlace,
  entityPlace,
] as const
