import { because } from '../../../platform/act.ts'
import { choice, line, must, organ, prose } from '../../../steps/field.ts'
import { course, kinds, proceed, projectStep, stages, underWay } from '../project.ts'

const basis = course.article

export const registerProject = projectStep({
  name: 'registerProject',
  title: '登记项目',
  basis,
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('牵头公开的机关')),
    code: must(line('项目统一代码', { hint: '如 2023-990205-48-01-000123' })),
    name: must(line('项目名称')),
    stage: must(choice('所处阶段', stages)),
    owner: must(line('项目法人单位')),
    place: line('建设地点'),
  },
  refusals: (_, { code }) =>
    because(
      !/^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/.test(code),
      '项目统一代码应为 24 位：年份-地区-行业-类型-顺序号，如 2023-990205-48-01-000123。',
      '国办发〔2017〕94号',
    ),
  apply: (project, { organId, code, name, stage, owner, place, on }) =>
    proceed({ ...project, organId, code, name, stage, openedOn: on }, { owner, place: place ?? '' }),
})

export const advance = projectStep({
  name: 'advance',
  title: '进入下一阶段',
  basis,
  from: underWay,
  by: 'organ',
  fields: { stage: must(choice('所处阶段', stages)) },
  refusals: (project, { stage }) => because(stage === project.stage, '项目现在就在这个阶段。', basis),
  apply: (project, { stage }) => ({ ...project, stage }),
})

/** This project has none of the kind: it lacks nothing then. */
export const waive = projectStep({
  name: 'waive',
  title: '不涉及某类信息',
  basis,
  from: underWay,
  by: 'organ',
  fields: {
    kind: must(choice('信息种类', kinds)),
    reason: must(prose('理由', { hint: '如：利用存量用地，不征收土地' })),
  },
  apply: (project, { kind, reason }) =>
    proceed(project, {
      waived: [...project.proceedings.waived.filter((each) => each.kind !== kind), { kind, reason }],
    }),
})

export const archive = projectStep({
  name: 'archive',
  title: '归档',
  basis,
  from: ['completed'],
  by: 'organ',
  fields: { reason: prose('说明') },
  apply: (project, { on }) => ({ ...project, concludedOn: on }),
})
