import { because } from '../../../platform/act.ts'
import { mayWork } from '../../../steps/access.ts'
import { foldingOfRoom } from '../../../steps/desk.ts'
import { choice, line, must, organ, prose } from '../../../steps/field.ts'
import { foldingSteps } from '../../../steps/fold.ts'
import type { Room } from '../../../steps/room.ts'
import { type Course, stepsOf } from '../../../steps/step.ts'
import { found } from '../asked.ts'
import { dutyCalled } from './store.ts'

/** 不涉及 (CAT-04): an organ says why a matter is none of its own; the office approves, or it stays missing. */

export type Exemption = {
  id: string
  organId: string
  source: 'column' | 'leaf'
  key: string
  title: string
  standing: 'proposed' | 'approved' | 'declined' | 'lifted'
  proposedOn: string
  concludedOn: string | null
  proceedings: { reason: string; proposer: string; opinion: string | null }
}

const course: Course<Exemption> = {
  noun: '“不涉及”认定',
  article: '国办发〔2019〕54号',
  standings: { proposed: '待认定', approved: '已认定', declined: '不予认定', lifted: '已撤销' },
  standingOf: ({ standing }) => standing,
  blank: (id) => ({
    id,
    organId: '',
    source: 'leaf',
    key: '',
    title: '',
    standing: 'proposed',
    proposedOn: '',
    concludedOn: null,
    proceedings: { reason: '', proposer: '', opinion: null },
  }),
}
const step = stepsOf(course)
const basis = course.article
export const sources = { leaf: '标准目录事项', column: '栏目责任' } as const

const propose = step({
  name: 'propose',
  title: '提出“不涉及”',
  basis,
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('机关')),
    source: must(choice('种类', sources)),
    called: must(line('事项编码或者栏目地址名')),
    reason: must(prose('理由', { hint: '如：本镇没有相应的行政职权' })),
    key: found('事项'),
    title: found('名称'),
  },
  refusals: (_, { key, called }) => because(key === null, `没有“${called}”这项责任，请核对编码。`, basis),
  works: (_, __, { actor }) => ({ proposer: actor.id }),
  apply: (exemption, { organId, source, key, title, reason, proposer, on }) => ({
    ...exemption,
    ...{ organId, source, key: key ?? '', title: title ?? '', proposedOn: on },
    proceedings: { reason, proposer, opinion: null },
  }),
})

const ending = (name: string, title: string, standing: Exemption['standing'], from: Exemption['standing']) =>
  step({
    ...{ name, title, basis, from: [from], by: 'office' as const },
    fields: { opinion: must(prose('意见')) },
    apply: (exemption, { opinion, on }) => ({
      ...exemption,
      standing,
      concludedOn: on,
      proceedings: { ...exemption.proceedings, opinion },
    }),
  })

const approve = step({
  name: 'approve',
  title: '认定',
  basis,
  from: ['proposed'],
  by: 'office',
  fields: { opinion: prose('意见') },
  barred: ({ proceedings }, { actor }) => because(proceedings.proposer === actor.id, '提出的人不能自己认定。', basis),
  apply: (exemption, { opinion }) => ({
    ...exemption,
    standing: 'approved',
    proceedings: { ...exemption.proceedings, opinion },
  }),
})

const steps = [
  propose,
  approve,
  ending('decline', '不予认定', 'declined', 'proposed'),
  ending('lift', '撤销认定', 'lifted', 'approved'),
]

export const exemptionRoom: Room<Exemption> = {
  course,
  record: {
    subject: 'exemption',
    table: 'exemption',
    key: ['source', 'key', 'organId', 'called'],
    columns: {
      organId: 'uuid',
      source: 'text',
      key: 'text',
      title: 'text',
      standing: 'text',
      proposedOn: 'date',
      concludedOn: 'date',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  steps,
  fold: foldingSteps(course, steps),
  title: ({ title }) => title,
  about: ({ proceedings }) => proceedings.reason,
  since: ({ proposedOn }) => proposedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts: ({ organId, source, title, key, proceedings }, { organ: name }) => [
    { label: '机关', value: name(organId) },
    { label: '种类', value: sources[source] },
    { label: '事项', value: source === 'leaf' ? `${key} ${title}` : title },
    { label: '理由', value: proceedings.reason },
    { label: '意见', value: proceedings.opinion ?? '' },
  ],
  terms: () => [],
  readsOnly: () => null,
  mayAct: (actor, organId, by) => actor.role === 'office' || (by === 'organ' && mayWork(actor, organId)),
  opensNames: () => true,
  finds: async (db, { source, called }) => {
    const duty = await dutyCalled(db, String(source), String(called))
    return { key: duty?.key ?? null, title: duty?.title ?? null }
  },
}

export const exemptionFolding = foldingOfRoom(exemptionRoom)
