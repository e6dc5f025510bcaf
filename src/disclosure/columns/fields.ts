import { type Actor, because } from '../../platform/act.ts'
import { choice, line, must, prose } from '../../steps/field.ts'
import { columnTypes, cycles, obliged, statutory } from './words.ts'

/** What the acts of a column ask in the same words. */

/** Why, and who allowed it: a column is no one person's decision. */
export const reasoned = {
  reason: must(prose('理由')),
  approver: must(line('审批人', { hint: '批准这次调整的负责人，不能是经办人本人' })),
}
export const approved = ({ approver }: { approver: string }, { name }: Actor) =>
  because(approver === name, '审批人不能是经办人本人，请填写批准这次调整的负责人。', '国办发〔2017〕47号')

const types = Object.fromEntries(columnTypes.map((type) => [type, type]))

export const described = {
  type: must(choice('栏目类别', types, { hint: '写入网页的“栏目类别”标签' })),
  description: must(prose('栏目描述', { hint: '一句话说明本栏目公开什么，不要只重复栏目名称' })),
  keywords: must(line('栏目关键词', { hint: '用逗号分开' })),
  cycle: must(choice('更新周期', cycles)),
  obliged: must(choice('内容保障责任', obliged)),
  art20: choice('对应条例第二十条、第二十一条', statutory),
}

/** 网站标签 TAG-05: a description that only says the name again says nothing. */
export const sayingSomething = (name: string, description: string) =>
  because(description.trim() === name, '栏目描述不能只重复栏目名称。', '网站标签 ColumnDescription')
