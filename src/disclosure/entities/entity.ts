import type { Day } from '../../platform/act.ts'
import { type Course, stepsOf } from '../../steps/step.ts'

/**
 * 公共企事业单位: not an organ of the administration. 条例§55 gives their openness to rules of the competent ministries, and
 * who is not told complains to the competent department, which must look into it and answer: no reconsideration of a
 * reply. Hence a register of their own with a supervising department and an own column, not a kind of organ.
 */

export const sectors = {
  education: '教育',
  health: '卫生健康',
  water: '供水',
  power: '供电',
  gas: '供气',
  heat: '供热',
  environment: '环境保护',
  transport: '公共交通',
  other: '其他与群众利益密切相关的单位',
} as const
export type Sector = keyof typeof sectors

export type EntityProceedings = { rules: string; address: string; phone: string; site: string }
export type Entity = {
  id: string
  organId: string
  name: string
  sector: Sector
  columnId: string | null
  openedOn: Day
  concludedOn: Day | null
  proceedings: EntityProceedings
}

export const course: Course<Entity> = {
  noun: '公共企事业单位',
  article: '条例第五十五条；国办发〔2020〕50号',
  standings: { open: '在册', closed: '已注销' },
  standingOf: ({ concludedOn }) => (concludedOn === null ? 'open' : 'closed'),
  blank: (id) => ({
    ...{ id, organId: '', name: '', sector: 'other', columnId: null, openedOn: '', concludedOn: null },
    proceedings: { rules: '', address: '', phone: '', site: '' },
  }),
}
export const entityStep = stepsOf(course)
