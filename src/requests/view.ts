import { siteCalendar } from '../calendar/index.ts'
import { channels, decisions, isReviewFirst, specialQueryReviewFirst } from '../law/index.ts'
import type { Actor, ActRecord } from '../platform/act.ts'
import { readActs } from '../platform/acts.ts'
import { filesOf } from '../platform/files.ts'
import { now, today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { readSetting } from '../platform/settings.ts'
import { officerNames } from '../registers/store.ts'
import { actOf } from './acts/index.ts'
import type { CaseView, Hint, LetterView, ProposalView } from './api-types.ts'
import { clockView } from './clock-view.ts'
import { informationForms } from './form.ts'
import { hintsOf } from './hints.ts'
import { lettersAbout } from './letters/store-letters.ts'
import { lookUp } from './looked-up.ts'
import { type Proceedings, serviceMethods } from './proceedings.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import type { At } from './request-act.ts'
import { standings } from './standing.ts'
import { readSettings } from './store.ts'
import { alikeOnes, namesOfOrgans, officersOf, volumeOf } from './store-case.ts'
import { applicantView } from './view-applicant.ts'
import { availableActs } from './view-available.ts'
import { fileViews } from './view-files.ts'
import { decisionGroups, draftView, mattersView, partyName } from './view-matters.ts'
import { openTo, reader } from './view-opened.ts'
import { actsAsTold } from './view-timeline.ts'

/** One application as the console shows it, complete: what it is, how long there is, what was done, what may be done. */

type Db = Services['db']

/** Everybody whose name the page says. */
const people = (acts: readonly ActRecord[], request: RequestFacts): string[] => {
  const { draft, secrecy, proposal, confirmation } = proceedingsOf(request)
  const named = [request.assignedTo, draft?.by, secrecy?.by, proposal?.by, confirmation?.by]
  const assigned = acts.flatMap(({ facts }) => (typeof facts.officer === 'string' ? [facts.officer] : []))
  return [...new Set([...acts.map(({ by }) => by), ...assigned, ...named.flatMap((id) => id ?? [])])]
}

const beijingTime = () =>
  now().toLocaleTimeString('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

type Asked = Pick<RequestFacts, 'organId' | 'content' | 'contentPrint' | 'applicantKey' | 'receivedOn'> & {
  id: string | null
}

type Beside = { organs: ReadonlyMap<string, string>; volume: CaseView['volume']; clusterFrom: number }

async function hintsBeside(db: Db, asked: Asked, { organs, volume, clusterFrom }: Beside): Promise<Hint[]> {
  const others = await alikeOnes(db, asked)
  const organName = organs.get(asked.organId) ?? ''
  return hintsOf({ ...asked, organName, others, volume, clusterFrom, organNames: [...organs.values()] })
}

/** What the records tell about an application before it is one. */
export async function hintsFor(db: Db, asked: Asked): Promise<Hint[]> {
  const [organs, volume, { clusterFrom }] = await Promise.all([
    namesOfOrgans(db),
    volumeFor(db, asked),
    readSettings(db),
  ])
  return hintsBeside(db, asked, { organs, volume, clusterFrom })
}

const volumeFor = (db: Db, { organId, applicantKey, receivedOn }: Asked) =>
  applicantKey === null ? null : volumeOf(db, organId, applicantKey, receivedOn ?? today())

const proposalView = ({ proposal }: Proceedings, officers: ReadonlyMap<string, string>): ProposalView | null =>
  proposal && {
    ...proposal,
    title: actOf(proposal.act)?.title ?? proposal.act,
    by: officers.get(proposal.by) ?? '已离任人员',
  }

const specialQuery = (db: Db) => readSetting(db, specialQueryReviewFirst.key, specialQueryReviewFirst.value)

export const decisionsToChoose = async (db: Db) => decisionGroups(await specialQuery(db))

const decisionOf = ({ decision }: RequestFacts, specialFirst: boolean): CaseView['decision'] =>
  decision && {
    id: decision,
    label: decisions[decision].label,
    article: decisions[decision].article,
    row: decisions[decision].row,
    reviewFirst: isReviewFirst(decision, specialFirst),
  }

const wantsOf = ({ wants }: Proceedings) =>
  wants && {
    form: informationForms[wants.form as keyof typeof informationForms]?.label ?? wants.form,
    service: serviceMethods[wants.service].label,
  }

const confirmationOf = ({ confirmation }: Proceedings, open: boolean, officers: ReadonlyMap<string, string>) =>
  confirmation && {
    ...{ on: confirmation.on, how: confirmation.how, at: confirmation.at },
    with: reader(open).name(confirmation.with) || null,
    by: officers.get(confirmation.by) ?? '系统',
  }

async function lettersIn(db: Db, id: string): Promise<LetterView[]> {
  const heads = await lettersAbout(db, 'request', id)
  return heads.map(({ id: letter, kind, title, number, issuedOn }) => ({
    id: letter,
    kind,
    title,
    number,
    on: issuedOn,
  }))
}

/** Everything of the register's line that is shown as it stands. */
const rowOf = (request: RequestFacts) => {
  const { id, number, organId, status, content, submittedOn, receivedOn, answeredOn, replyNumber, handlingUnit } =
    request
  return { id, number, organId, status, content, submittedOn, receivedOn, answeredOn, replyNumber, handlingUnit }
}

/** Everything the page is made of, asked for at once. */
async function gather(db: Db, request: RequestFacts, actor: Actor) {
  const [acts, calendar, settings, known, organs, volume, specialFirst] = await Promise.all([
    readActs(db, 'request', request.id),
    siteCalendar(db),
    readSettings(db),
    lookUp(db, request),
    namesOfOrgans(db),
    volumeFor(db, request),
    specialQuery(db),
  ])
  const [officers, files, letters, hints, colleagues] = await Promise.all([
    officerNames(db, people(acts, request)),
    filesOf(db, 'request', request.id),
    lettersIn(db, request.id),
    hintsBeside(db, request, { organs, volume, clusterFrom: settings.clusterFrom }),
    officersOf(db, request.organId),
  ])
  const at: At = { today: today(), actor, calendar, settings, known }
  const opened = openTo(actor, request, acts)
  return { request, at, acts, opened, officers, files, letters, hints, colleagues, organs, volume, specialFirst }
}
type Gathered = Awaited<ReturnType<typeof gather>>

/** Who, by what, until when. */
function standingOf({ request, at, acts, opened, officers, organs, specialFirst }: Gathered) {
  const proceedings = proceedingsOf(request)
  const { assignedTo } = request
  return {
    ...rowOf(request),
    seq: acts.at(-1)?.seq ?? 0,
    organName: organs.get(request.organId) ?? '',
    statusLabel: standings[request.status].label,
    channel: { id: request.channel, ...channels[request.channel] },
    signedOn: proceedings.signedOn,
    decision: decisionOf(request, specialFirst),
    assignedTo: assignedTo ? { id: assignedTo, name: officers.get(assignedTo) ?? '已离任人员' } : null,
    wants: wantsOf(proceedings),
    needs: reader(opened.has('applicant')).text(proceedings.needs),
    confirmation: confirmationOf(proceedings, opened.has('applicant'), officers),
    applicant: applicantView(request, opened, at.actor),
    clock: clockView(request, at.today, at.calendar),
    proposal: proposalView(proceedings, officers),
  }
}

export async function caseView(db: Db, request: RequestFacts, actor: Actor): Promise<CaseView> {
  const gathered = await gather(db, request, actor)
  const { at, acts, opened, officers, files, colleagues, letters, hints, volume } = gathered
  const parties = reader(opened.has('parties'))
  const site = { today: at.today, calendar: at.calendar, officers, parties }
  const proceedings = proceedingsOf(request)
  const partyOf = (id: string) => {
    const one = proceedings.consultations.find((each) => each.id === id)
    return one ? partyName(one, parties) : ''
  }
  const filed = fileViews(files, { officers, opened })
  return {
    ...standingOf(gathered),
    timeline: actsAsTold(acts, { officers, opened, files: new Map(filed.map(({ id, name }) => [id, name])) }),
    available: availableActs({ request, at, officers: colleagues, partyOf, clockTime: beijingTime() }),
    ...mattersView(proceedings, site),
    draft: draftView(proceedings, at.settings.approvalChain, site),
    files: filed,
    ...{ letters, hints, volume, officers: colleagues },
  }
}
