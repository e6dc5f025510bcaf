import type { Day } from '../../platform/act.ts'
import { type Course, stepsOf } from '../../steps/step.ts'

/** 重大建设项目 (条例§20（十）; 国办发〔2017〕94号): one file per 项目统一代码, eight kinds of information in it. */

/** The first four names are seen in official pages; the wording of the others is 【未核实】. */
export const kinds = {
  approvalService: '批准服务信息',
  approvalResult: '批准结果信息',
  tendering: '招标投标信息',
  landExpropriation: '征收土地信息',
  designChange: '重大设计变更信息',
  construction: '施工有关信息',
  qualitySafety: '质量安全监督信息',
  completion: '竣工有关信息',
} as const
export type Kind = keyof typeof kinds
export const kindIds = Object.keys(kinds) as readonly Kind[]

export const stages = { planning: '前期', tendering: '招标', building: '在建', completed: '竣工' } as const
export type Stage = keyof typeof stages

/** 【设计】 What a project must have shown by its stage; a change of design only where there was one. */
const expected: Readonly<Record<Stage, readonly Kind[]>> = {
  planning: ['approvalService', 'approvalResult'],
  tendering: ['approvalService', 'approvalResult', 'tendering', 'landExpropriation'],
  building: ['approvalService', 'approvalResult', 'tendering', 'landExpropriation', 'construction', 'qualitySafety'],
  completed: [
    ...(['approvalService', 'approvalResult', 'tendering', 'landExpropriation'] as const),
    ...(['construction', 'qualitySafety', 'completion'] as const),
  ],
}

export type Bound = { item: string; kind: Kind }
export type ProjectProceedings = {
  owner: string
  place: string
  bound: readonly Bound[]
  /** Kinds that this project has not, and why. */
  waived: readonly { kind: Kind; reason: string }[]
}
export type Project = {
  id: string
  organId: string
  code: string
  name: string
  stage: Stage
  openedOn: Day
  concludedOn: Day | null
  proceedings: ProjectProceedings
}

export const course: Course<Project> = {
  noun: '项目',
  article: '条例第二十条第（十）项；国办发〔2017〕94号',
  standings: { ...stages, closed: '已归档' },
  standingOf: ({ stage, concludedOn }) => (concludedOn === null ? stage : 'closed'),
  blank: (id) => ({
    ...{ id, organId: '', code: '', name: '', stage: 'planning', openedOn: '', concludedOn: null },
    proceedings: { owner: '', place: '', bound: [], waived: [] },
  }),
}
export const projectStep = stepsOf(course)
export const underWay = Object.keys(stages) as readonly Stage[]

export const proceed = (project: Project, change: Partial<ProjectProceedings>): Project => ({
  ...project,
  proceedings: { ...project.proceedings, ...change },
})

export type Completeness = { has: readonly Kind[]; lacks: readonly Kind[]; waived: readonly Kind[] }

type Shown = { stage: Stage; proceedings: Pick<ProjectProceedings, 'bound' | 'waived'> }

/** Which of the kinds it must have by now it has. */
export function completeness({ stage, proceedings }: Shown): Completeness {
  const waived = proceedings.waived.map(({ kind }) => kind)
  const bound = new Set(proceedings.bound.map(({ kind }) => kind))
  const wanted = expected[stage].filter((kind) => !waived.includes(kind))
  return {
    has: wanted.filter((kind) => bound.has(kind)),
    lacks: wanted.filter((kind) => !bound.has(kind)),
    waived,
  }
}

const words: readonly [RegExp, Kind][] = [
  [/设计变更/, 'designChange'],
  [/竣工|验收/, 'completion'],
  [/招标|投标|中标|采购|成交/, 'tendering'],
  [/征收|征地|拆迁/, 'landExpropriation'],
  [/指南|流程|办理程序|申报条件/, 'approvalService'],
  [/批复|核准|备案|许可|审批|可行性研究|初步设计|环境影响/, 'approvalResult'],
  [/质量|安全|监督/, 'qualitySafety'],
  [/施工|开工|进度|停工/, 'construction'],
]

/** Which kind a title speaks of; what it does not say is 施工有关信息, and a person may bind it anew. */
export const kindOfTitle = (title: string): Kind =>
  words.find(([pattern]) => pattern.test(title))?.[1] ?? 'construction'
