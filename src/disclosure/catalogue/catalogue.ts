import type { Day } from '../../platform/act.ts'
import { type Course, stepsOf } from '../../steps/step.ts'
import type { Channel } from './channels.ts'
import type { Leaf } from './leaf.ts'

/** One field's 标准目录: draft → 部门确认 → 政务公开办审核 → 发布, again and again (CAT-03). */

export const standings = {
  draft: '起草',
  confirming: '待部门确认',
  reviewing: '待政务公开办审核',
  published: '已发布',
  dropped: '本区不涉及',
} as const
export type Standing = keyof typeof standings

export type Evidence = { code: string; channel: Channel; on: Day; where: string }
export type CatalogueProceedings = {
  /** What is being worked on; what holds meanwhile is the last edition. */
  draft: readonly Leaf[]
  published: readonly Leaf[]
  /** Every code ever used, so that none comes again for something else. */
  used: readonly string[]
  drafter: string
  publishedOn: Day | null
  trigger: string
  evidence: readonly Evidence[]
  /** Items bound to a leaf by hand, with the elements found in them. */
  bound: readonly { code: string; item: string; elements: readonly string[] }[]
}
export type Catalogue = {
  id: string
  organId: string
  field: string
  name: string
  standing: Standing
  version: number
  openedOn: Day
  concludedOn: Day | null
  proceedings: CatalogueProceedings
}

export const course: Course<Catalogue> = {
  noun: '领域目录',
  article: '国办发〔2019〕54号',
  standings,
  standingOf: ({ standing }) => standing,
  blank: (id) => ({
    id,
    organId: '',
    field: '',
    name: '',
    standing: 'draft',
    version: 0,
    openedOn: '',
    concludedOn: null,
    proceedings: {
      draft: [],
      published: [],
      used: [],
      drafter: '',
      publishedOn: null,
      trigger: '',
      evidence: [],
      bound: [],
    },
  }),
}
export const catalogueStep = stepsOf(course)

export const proceed = (catalogue: Catalogue, change: Partial<CatalogueProceedings>): Catalogue => ({
  ...catalogue,
  proceedings: { ...catalogue.proceedings, ...change },
})

/** A changed draft: whatever was confirmed of it is confirmed no more. */
export const redraft = (catalogue: Catalogue, draft: readonly Leaf[], change: Partial<CatalogueProceedings> = {}) => {
  const used = [...new Set([...catalogue.proceedings.used, ...draft.map(({ code }) => code)])]
  return proceed({ ...catalogue, standing: 'draft' }, { ...change, draft, used })
}
