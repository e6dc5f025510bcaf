import type { Actor, Refusal } from '../platform/act.ts'
import { because } from '../platform/act.ts'
import type { ReportActName } from './api-types.ts'
import type { Report } from './report.ts'

/** Who may see and do what: role × organ. What the law refuses in a given standing is told by the acts. */

type Placed = Pick<Report, 'organId' | 'scope'>

/** Roles that look over every organ's report (条例§46, §47). */
const overseers = ['office', 'supervisor', 'administrator']
export const seesAll = (actor: Actor) => overseers.includes(actor.role)

/** Checking others' published reports is supervision itself, so the supervisor does it too (条例§46). */
export const mayCheckOthers = (actor: Actor) => seesAll(actor)

export const maySee = (actor: Actor, report: Placed) => seesAll(actor) || actor.organId === report.organId

/** The organ's own people write its report; the office writes the district's and helps any organ (条例§4, §49). */
export const mayWrite = (actor: Actor, report: Placed) =>
  actor.role === 'office' ||
  (['clerk', 'foiHead', 'organHead'].includes(actor.role) && actor.organId === report.organId)

/**
 * Steps by role. `government` is the organ whose head approves every report of the area: the district's government.
 */
const performers: Record<ReportActName, (actor: Actor, report: Placed, government: string) => boolean> = {
  signOff: (actor, report) => actor.role === 'organHead' && actor.organId === report.organId,
  check: (actor) => actor.role === 'office',
  returnToDraft: (actor) => actor.role === 'office',
  approve: (actor, _, government) => actor.role === 'organHead' && actor.organId === government,
  publish: (actor) => actor.role === 'office',
  rectify: (actor) => actor.role === 'office',
}

const whoMay: Record<ReportActName, string> = {
  signOff: '只有本机关负责人可以签发',
  check: '只有政务公开办可以审核',
  returnToDraft: '只有政务公开办可以退回',
  approve: '只有本级政府负责人可以批准',
  publish: '只有政务公开办可以公布',
  rectify: '只有政务公开办可以开启更正',
}

export const mayPerform = (act: ReportActName, actor: Actor, report: Placed, government: string): Refusal[] =>
  because(!performers[act](actor, report, government), `${whoMay[act]}。`, '条例第四条、第四十九条')
