import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { LetterPaper } from '../../papers/index.ts'
import type { ActRecord, Refusal } from '../../platform/act.ts'
import type { Tx } from '../../platform/acts.ts'
import type { Database } from '../../platform/database.ts'
import { canonical, sm3 } from '../../platform/hash.ts'
import { today } from '../../platform/now.ts'
import { encrypt } from '../../platform/secret.ts'
import { decisionOf } from '../endings.ts'
import { lettersOf, type Sending } from '../letters.ts'
import type { Draft } from '../proceedings.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'
import { type Composed, compose } from './compose.ts'
import type { LetterKind, Series } from './kind.ts'
import { kindOf } from './kinds.ts'
import type { LetterCase } from './letter-case.ts'
import { openCase, senderOf } from './open-case.ts'
import { insertLetter, nextNumber, templatesFor } from './store-letters.ts'

/** Papers leave the house in the transaction of the act that sends them: made once, numbered last, never changed. */

type Db = Kysely<Database>

/** The law asks for something the case does not say yet; the act is taken back and refused with these sentences. */
export class IncompleteLetter extends Error {
  readonly refusals: Refusal[]
  constructor(refusals: Refusal[]) {
    super(refusals.map(({ sentence }) => sentence).join('；'))
    this.refusals = refusals
  }
}

type Words = { text: string | null; template: string }

/** The organ's own words, or the site's, or the house's. */
async function wordsOf(db: Db, organId: string): Promise<(kind: LetterKind) => Words> {
  const rows = (await templatesFor(db, organId)).filter(({ text }) => text !== null)
  return (kind) => {
    const own = rows.findLast((row) => row.kind === kind.id)
    return own && kind.words !== null
      ? { text: own.text, template: `${own.id} ${own.version}` }
      : { text: kind.words, template: 'default' }
  }
}

type Planned = { kind: LetterKind; given: LetterCase; words: Words; nth: number }

const answerOf = (request: RequestFacts): Pick<Draft, 'decision' | 'content'> | null => {
  const { draft } = proceedingsOf(request)
  return draft && { decision: decisionOf(request) ?? draft.decision, content: draft.content }
}

async function plan(tx: Tx, request: RequestFacts, sendings: readonly Sending[], on: string): Promise<Planned[]> {
  const words = await wordsOf(tx, request.organId)
  const sender = await senderOf(tx, request.organId)
  const nth = new Map<string, number>()
  const planned: Planned[] = []
  for (const sending of sendings) {
    const kind = kindOf(sending.kind)
    const given = await openCase(tx, request, { kind, sending, on, answer: answerOf(request) }, sender)
    nth.set(kind.id, (nth.get(kind.id) ?? 0) + 1)
    planned.push({ kind, given, words: words(kind), nth: nth.get(kind.id) ?? 1 })
  }
  return planned
}

const prefixOf = ({ organ, settings, on }: LetterCase, series: 'reply' | 'notice') =>
  `${organ.sign}${settings[`${series}Series`]}〔${on.slice(0, 4)}〕`

/** Stands in for the number while a letter is looked through before its number is taken. */
const unnumbered = '〔文号待取〕'

const looked = ({ kind, given, words }: Planned): Composed =>
  compose(kind, given, words.text, kind.series && unnumbered)

async function numberOf(tx: Tx, { kind, given }: Planned, organId: string): Promise<string | null> {
  if (!kind.series) return null
  const prefix = prefixOf(given, kind.series)
  return `${prefix}${await nextNumber(tx, organId, kind.series, Number(given.on.slice(0, 4)), prefix)}号`
}

/** One order for everybody, so that two acts that take two numbers never wait for each other. */
const order: readonly Series[] = [null, 'notice', 'reply']

/** Composes, numbers and keeps every paper that this act sends; throws IncompleteLetter when one lacks an element. */
export async function issueLetters(tx: Tx, request: RequestFacts, act: ActRecord): Promise<void> {
  const sendings = lettersOf(request, act)
  if (sendings.length === 0) return
  const on = typeof act.facts.on === 'string' ? act.facts.on : today()
  const planned = await plan(tx, request, sendings, on)
  const missing = planned.flatMap((each) => looked(each).missing)
  if (missing.length > 0) throw new IncompleteLetter(missing)
  for (const each of planned.toSorted((a, b) => order.indexOf(a.kind.series) - order.indexOf(b.kind.series))) {
    const number = await numberOf(tx, each, request.organId)
    const { letter } = compose(each.kind, each.given, each.words.text, number)
    const body = canonical(letter)
    await insertLetter(tx, {
      id: randomUUID(),
      subjectKind: act.subjectKind,
      subjectId: request.id,
      actSeq: act.seq,
      kind: each.kind.id,
      nth: each.nth,
      organId: request.organId,
      number,
      issuedOn: on,
      title: letter.title,
      template: each.words.template,
      body: encrypt(body),
      digest: sm3(body),
    })
  }
}

export type Preview = { paper: LetterPaper; missing: Refusal[] }

/** A letter as it would read if it were sent now; a draft bears no number. */
export async function previewLetter(
  db: Db,
  request: RequestFacts,
  sending: Sending,
  answer: Pick<Draft, 'decision' | 'content'> | null = answerOf(request),
): Promise<Preview> {
  const kind = kindOf(sending.kind)
  const words = (await wordsOf(db, request.organId))(kind)
  const sender = await senderOf(db, request.organId)
  const given = await openCase(db, request, { kind, sending, on: today(), answer }, sender)
  const { letter, missing } = compose(kind, given, words.text, kind.series && `${prefixOf(given, kind.series)}×号`)
  return { paper: { ...letter, draft: true }, missing }
}
