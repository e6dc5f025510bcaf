import { siteCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../platform/act.ts'
import { performIn, type Tx } from '../../platform/acts.ts'
import { today } from '../../platform/now.ts'
import { readSetting } from '../../platform/settings.ts'
import { mayWork, readsOnly } from '../../steps/access.ts'
import { deskOf, foldingOfRoom, siteTerms } from '../../steps/desk.ts'
import { foldingSteps } from '../../steps/fold.ts'
import { FollowingRefused, type Room } from '../../steps/room.ts'
import { declareVoid } from '../acts/declare-void.ts'
import { markCleanUp } from '../acts/mark-clean-up.ts'
import { repeal } from '../acts/repeal.ts'
import type { DocumentFacts } from '../document.ts'
import { decisions } from '../proceedings.ts'
import { documentRoom } from '../room.ts'
import { normativeSettings } from '../settings.ts'
import { publicDocuments } from '../store.ts'
import { isOver, validityAt } from '../validity.ts'
import { type CleanUp, cleanUpCourse, type Line, scopes, undecided } from './clean-up.ts'
import { cleanUpSteps } from './steps.ts'

/** Where a clean-up meets the documents it is about. */

const counted = (lines: readonly Line[]) =>
  Object.entries(decisions).map(
    ([decision, label]) => `${label} ${lines.filter((each) => each.decision === decision).length} 件`,
  )

const lineOf = ({ id, title, docNumber }: DocumentFacts): Line => ({
  documentId: id,
  title,
  docNumber,
  decision: null,
  why: '',
})

/** What the published result says of each document is done to it, in the same transaction: all of it, or nothing. */
async function carryOut(tx: Tx, { id, title, proceedings, concludedOn }: CleanUp, by: string) {
  const on = concludedOn ?? today()
  const [days, terms] = [await siteCalendar(tx), await siteTerms(tx, documentRoom)]
  const desk = deskOf(documentRoom)
  const result = proceedings.resultNumber ?? title
  // What lapsed or was repealed while it was being looked at is ended already (NORM-02): there is nothing to carry out.
  const isGone = async (documentId: string) => {
    const document = await desk.load(tx, documentId)
    return document === null || isOver(validityAt(document, on))
  }
  for (const { documentId, decision, why } of proceedings.lines) {
    if (!decision || (await isGone(documentId))) continue
    const actor: Actor = { id: by, name: '', role: 'office', organId: null }
    const perform = async (step: typeof repeal, said: Record<string, unknown>) => {
      const outcome = await performIn(tx, desk, step.act, documentId, { said, days, terms }, actor)
      if (!outcome.done) throw new FollowingRefused(outcome.refusals)
    }
    await perform(markCleanUp, { mark: { cleanUpId: id, title, decision, on } })
    if (decision === 'repeal') await perform(repeal, { repealedOn: on, repealedBy: result, why })
    if (decision === 'declareVoid') await perform(declareVoid, { voidOn: on, declaredBy: result, why })
  }
}

export const cleanUpRoom: Room<CleanUp> = {
  course: cleanUpCourse,
  record: {
    subject: 'cleanUp',
    table: 'clean_up',
    key: ['title'],
    columns: {
      organId: 'uuid',
      title: 'text',
      standing: 'text',
      openedOn: 'date',
      concludedOn: 'date',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  steps: cleanUpSteps,
  fold: foldingSteps(cleanUpCourse, cleanUpSteps),
  title: ({ title }) => title,
  about: ({ proceedings }) => `${scopes[proceedings.scope]} · ${proceedings.lines.length} 件`,
  since: ({ openedOn }) => openedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts: (cleanUp, { organ }) => [
    { label: '组织机关', value: organ(cleanUp.organId) },
    {
      label: '范围',
      value: `${scopes[cleanUp.proceedings.scope]}，${cleanUp.openedOn} 现行有效的 ${cleanUp.proceedings.lines.length} 件`,
    },
    { label: '依据', value: cleanUp.proceedings.basis },
    { label: '意见', value: `${counted(cleanUp.proceedings.lines).join('，')}，未提 ${undecided(cleanUp).length} 件` },
    { label: '公布结果的文件', value: cleanUp.proceedings.resultNumber ?? '' },
  ],
  terms: () => [],
  links: ({ id }) => [{ label: '逐件意见', href: `/documents/clean-ups/${id}/lines` }],
  readsOnly,
  mayAct: (actor, organId) => mayWork(actor, organId),
  opensNames: () => false,
  finds: async (db, { organId, scope }) => {
    const documents = await publicDocuments(db, scope === 'all' ? null : String(organId))
    const held = documents.filter(
      (document) =>
        document.kind !== 'quoted' && document.standing === 'published' && !isOver(validityAt(document, today())),
    )
    return { lines: held.map(lineOf) }
  },
  seeks: async (db, step) => {
    if (step !== 'publishResult') return {}
    const { key, value } = normativeSettings.keepList
    return { silenceEnds: (await readSetting<boolean>(db, key, value)) ? 'yes' : 'no' }
  },
  after: async (tx, cleanUp, act) => {
    if (act.name === 'publishResult') await carryOut(tx, cleanUp, act.by)
  },
}

export const cleanUpFolding = foldingOfRoom(cleanUpRoom)
