import type { Day } from '../platform/act.ts'
import type { Flaw } from '../registers/index.ts'
import type { Angle, Element } from './angles.ts'
import type { InterpretationForm } from './forms.ts'

/** 政策解读: one work of one form about one policy or several (INT-08, INT-09). */

/** The policy a work explains: an item on its way to the public or there already, or a document of the library. */
export type Policy = { kind: 'item' | 'document'; id: string; title: string }

export type Proceedings = {
  policies: readonly Policy[]
  /** 解读方案 (INT-05): outline, channels, when, by whom. */
  outline: string
  channels: string
  plannedOn: Day | null
  author: string
  /** 机关主要负责人是第一解读人 (INT-01). */
  leader: string
  angles: readonly Angle[]
  elements: readonly Element[]
  contact: string
  signed: { by: string; on: Day } | null
  endedWhy: string
}

export type InterpretationFacts = {
  id: string
  organId: string
  title: string
  form: InterpretationForm
  standing: Standing
  publishedOn: Day | null
  concludedOn: Day | null
  itemId: string | null
  /** As a register names it; what is bound here stands in `proceedings.policies`. */
  policyTitle: string | null
  proceedings: Proceedings | null
}

export const standings = {
  planned: '方案已定，撰写中',
  ready: '已审签，待与政策同步发布',
  published: '已发布',
  ended: '已取消或撤下',
} as const
export type Standing = keyof typeof standings

const begin: Proceedings = {
  policies: [],
  outline: '',
  channels: '',
  plannedOn: null,
  author: '',
  leader: '',
  angles: [],
  elements: [],
  contact: '',
  signed: null,
  endedWhy: '',
}

export const blank = (id: string): InterpretationFacts => ({
  id,
  organId: '',
  title: '',
  form: 'text',
  standing: 'published',
  publishedOn: null,
  concludedOn: null,
  itemId: null,
  policyTitle: null,
  proceedings: null,
})

export const proceedingsOf = ({ proceedings }: InterpretationFacts): Proceedings => proceedings ?? begin

export const proceed = (work: InterpretationFacts, change: Partial<Proceedings>): InterpretationFacts => ({
  ...work,
  proceedings: { ...proceedingsOf(work), ...change },
})

/** 谁制定谁解读，同步组织、同步审签、同步部署: 80号 is known through local texts only, so its clauses are no law here. */
export const basis = '政策解读制度（本站约定，参照国办发〔2016〕80号）'

export const flaws = ({ publishedOn }: InterpretationFacts, today: Day): Flaw[] =>
  publishedOn !== null && publishedOn > today
    ? [{ field: 'publishedOn', sentence: '发布日期在今天之后，请核对年份', article: basis }]
    : []
