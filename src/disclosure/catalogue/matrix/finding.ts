import { siteCalendar } from '../../../calendar/index.ts'
import { addWorkdays, type Calendar, type Day } from '../../../law/index.ts'
import { because } from '../../../platform/act.ts'
import { today as now } from '../../../platform/now.ts'
import { mayWork } from '../../../steps/access.ts'
import { attaching } from '../../../steps/attach.ts'
import { foldingOfRoom } from '../../../steps/desk.ts'
import { choice, given, line, must, organ, prose } from '../../../steps/field.ts'
import { foldingSteps } from '../../../steps/fold.ts'
import type { Db, Room } from '../../../steps/room.ts'
import { type Course, stepsOf } from '../../../steps/step.ts'
import { conventionalTerm } from '../../../steps/term.ts'
import { found } from '../asked.ts'
import { quarterOf, stateOf } from './coverage.ts'
import { rectifyDays } from './settings.ts'
import { duties, dutyCalled } from './store.ts'

/** 按季度对照标准目录排查 (S33): what was missing or overdue, until it is mended and looked at again. */

export const problems = { missing: '缺失', stale: '超期未更新' } as const

export type Finding = {
  id: string
  organId: string
  source: 'column' | 'leaf'
  key: string
  title: string
  problem: keyof typeof problems
  quarter: string
  standing: 'open' | 'reported' | 'closed'
  openedOn: Day
  dueOn: Day
  concludedOn: Day | null
  proceedings: { facts: string; measure: string | null; evidence: string | null; how: string | null }
}

const course: Course<Finding> = {
  noun: '排查问题',
  article: '条例第四十六条、第五十三条',
  standings: { open: '待整改', reported: '待复核', closed: '已销号' },
  standingOf: ({ standing }) => standing,
  blank: (id) => ({
    ...{ id, organId: '', source: 'leaf', key: '', title: '', problem: 'missing', quarter: '', standing: 'open' },
    ...{ openedOn: '', dueOn: '', concludedOn: null },
    proceedings: { facts: '', measure: null, evidence: null, how: null },
  }),
}
const step = stepsOf(course)
const basis = course.article
const sources = { leaf: '标准目录事项', column: '栏目责任' } as const

export const find = step({
  name: 'find',
  title: '登记问题',
  basis,
  from: 'new',
  by: 'office',
  fields: {
    organId: must(organ('责任机关')),
    source: must(choice('种类', sources)),
    called: must(line('事项编码或者栏目地址名')),
    problem: must(choice('问题', problems)),
    facts: must(prose('具体问题')),
    key: found('事项'),
    title: found('名称'),
  },
  refusals: (_, { key, called }) => because(key === null, `没有“${called}”这项责任，请核对编码。`, basis),
  works: (_, __, { today, days, terms }) => ({
    quarter: quarterOf(today),
    dueOn: addWorkdays(days, today, terms.rectify ?? rectifyDays.value).day,
  }),
  apply: (finding, { organId, source, key, title, problem, facts, quarter, dueOn, on }) => ({
    ...finding,
    ...{ organId, source, key: key ?? '', title: title ?? '', problem, quarter, dueOn, openedOn: on },
    proceedings: { ...finding.proceedings, facts },
  }),
})

const report = step({
  name: 'report',
  title: '报告整改情况',
  basis,
  from: ['open'],
  by: 'organ',
  fields: {
    measure: must(prose('整改措施')),
    evidence: must(line('凭据', { hint: '已公开信息的网址，或者所附材料的名称' })),
  },
  apply: (finding, { measure, evidence }) => ({
    ...finding,
    standing: 'reported',
    proceedings: { ...finding.proceedings, measure, evidence },
  }),
})

const ways = { again: '重新排查，已经正常', seen: '人工复核属实' } as const

/** Closed by doing the same check again, or by a second person who looked (8.1). */
const close = step({
  name: 'close',
  title: '复核销号',
  basis,
  from: ['reported'],
  by: 'office',
  fields: {
    how: must(choice('复核方式', ways)),
    opinion: must(prose('复核意见')),
    /** The check, done again by the desk: this finding itself where it still holds. */
    still: given('复查'),
  },
  refusals: (_, { how, still }) =>
    because(how === 'again' && still !== null, '重新排查，问题仍在：没有按期更新的已公开信息。', basis),
  apply: (finding, { how, opinion, on }) => ({
    ...finding,
    standing: 'closed',
    concludedOn: on,
    proceedings: { ...finding.proceedings, how: `${ways[how]}：${opinion}` },
  }),
})

const reopen = step({
  name: 'reopen',
  title: '退回整改',
  basis,
  from: ['reported'],
  by: 'office',
  fields: { reason: must(prose('理由')) },
  apply: (finding) => ({ ...finding, standing: 'open' }),
})

const steps = [find, report, close, reopen, attaching(course, 'organ')]

async function stillHolds(db: Db, { id, source, key, organId }: Finding) {
  const today = now()
  const all = await duties(db, { today, days: await siteCalendar(db), organId, source })
  const duty = all.find((each) => each.key === key)
  return duty && ['missing', 'stale'].includes(stateOf(duty, today)) ? id : null
}

const terms = ({ openedOn, dueOn, standing }: Finding, today: Day, days: Calendar) =>
  standing === 'open'
    ? [
        conventionalTerm(
          days,
          today,
          { id: 'rectify', title: '整改期限', whose: '责任机关', duty: 'organ' },
          openedOn,
          dueOn,
        ),
      ]
    : []

export const findingRoom: Room<Finding> = {
  course,
  record: {
    subject: 'coverageFinding',
    table: 'coverage_finding',
    key: ['source', 'key', 'organId', 'called'],
    columns: {
      ...{ organId: 'uuid', source: 'text', key: 'text', title: 'text', problem: 'text', quarter: 'text' },
      ...{ standing: 'text', openedOn: 'date', dueOn: 'date', concludedOn: 'date', proceedings: 'jsonb' },
    },
    secret: [],
  },
  steps,
  fold: foldingSteps(course, steps),
  title: ({ title, problem }) => `${title}：${problems[problem]}`,
  about: ({ quarter, proceedings }) => `${quarter} · ${proceedings.facts}`,
  since: ({ openedOn }) => openedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts: ({ organId, source, key, title, quarter, dueOn, proceedings }, { organ: name }) => [
    { label: '责任机关', value: name(organId) },
    { label: sources[source], value: source === 'leaf' ? `${key} ${title}` : title },
    { label: '排查季度', value: quarter },
    { label: '具体问题', value: proceedings.facts },
    { label: '整改期限', value: dueOn },
    { label: '整改措施', value: proceedings.measure ?? '' },
    { label: '凭据', value: proceedings.evidence ?? '' },
    { label: '复核', value: proceedings.how ?? '' },
  ],
  terms,
  settings: { rectify: rectifyDays },
  readsOnly: () => null,
  mayAct: (actor, organId, by) => actor.role === 'office' || (by === 'organ' && mayWork(actor, organId)),
  opensNames: () => true,
  finds: async (db, { source, called }) => {
    const duty = await dutyCalled(db, String(source), String(called))
    return { key: duty?.key ?? null, title: duty?.title ?? null }
  },
  seeks: async (db, name, finding) => (name === 'close' ? { still: await stillHolds(db, finding) } : {}),
}

export const findingFolding = foldingOfRoom(findingRoom)
