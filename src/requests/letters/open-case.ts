import { siteCalendar } from '../../calendar/index.ts'
import type { Calendar } from '../../law/index.ts'
import { describedOrgan } from '../../organs/index.ts'
import type { Tx } from '../../platform/acts.ts'
import { describeFiles } from '../../platform/files.ts'
import { decrypt } from '../../platform/secret.ts'
import type { Sending } from '../letters.ts'
import type { Draft } from '../proceedings.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'
import type { LetterKind } from './kind.ts'
import type { LetterCase, Letterhead } from './letter-case.ts'
import { defaultLetterSettings, type LetterSettings, letterSettings } from './letter-settings.ts'
import { lettersAbout, settingsOf } from './store-letters.ts'

/** A case made readable for one letter: what is sealed is opened, files get their names, the organ its reviewers. */

type Db = Tx | Parameters<typeof describedOrgan>[0]

const opened = (sealed: string | null): string => (sealed === null ? '' : decrypt(sealed))

async function letterhead(db: Db, organId: string): Promise<Letterhead> {
  const described = await describedOrgan(db, organId)
  if (!described) throw new Error(`no organ ${organId}`)
  const { organ, bodies, sign } = described
  const said = organ.profile
  return {
    name: organ.name,
    sign,
    office: said?.office ?? '',
    address: said?.address ?? '',
    postcode: said?.postcode ?? '',
    hours: said?.hours ?? '',
    phone: said?.phone ?? '',
    fax: said?.fax ?? '',
    email: said?.email ?? '',
    payment: said?.payment ?? '',
    reviewOnline: said?.reviewOnline ?? '',
    sealFile: said?.sealFile ?? null,
    signatureFile: said?.signatureFile ?? null,
    ...bodies,
  }
}

/** What is the same for every letter that one act sends. */
export type Sender = { organ: Letterhead; settings: LetterSettings; calendar: Calendar }

export async function senderOf(db: Db, organId: string): Promise<Sender> {
  const names = Object.keys(letterSettings) as (keyof LetterSettings)[]
  const decided = await settingsOf(
    db,
    names.map((name) => letterSettings[name].key),
  )
  const settings = names.map((name) => [name, decided.get(letterSettings[name].key) ?? defaultLetterSettings[name]])
  return {
    organ: await letterhead(db, organId),
    settings: Object.fromEntries(settings) as LetterSettings,
    calendar: await siteCalendar(db),
  }
}

/** The letter that a paper follows: the notice that ran out, the reply that is served. */
const follows: Readonly<Record<string, (kind: string) => boolean>> = {
  closeNoCorrection: (kind) => kind === 'correctionNotice',
  closeNoPayment: (kind) => kind === 'feeNotice',
  serviceReceipt: (kind) => kind.startsWith('reply.'),
}
const named: Readonly<Record<string, string>> = {
  closeNoCorrection: '补正告知书',
  closeNoPayment: '信息处理费收费通知',
  serviceReceipt: '政府信息公开申请答复书',
}

async function earlierOf(db: Db, kind: LetterKind, request: RequestFacts): Promise<LetterCase['earlier']> {
  const wanted = follows[kind.id]
  if (!wanted) return null
  const letter = (await lettersAbout(db, 'request', request.id)).findLast((each) => wanted(each.kind))
  if (letter) return { title: letter.title, number: letter.number }
  const number = kind.id === 'serviceReceipt' ? (request.replyNumber ?? '没有文号') : null
  return { title: named[kind.id] ?? '', number }
}

type Content = Pick<Draft, 'decision' | 'content'>

async function answerOf(db: Db, { decision, content }: Content): Promise<LetterCase['answer']> {
  const files = content.attachments.length > 0 ? await describeFiles(db, content.attachments) : []
  const names = new Map(files.map(({ id, name }) => [id, name]))
  return { decision, content, attachments: content.attachments.map((id) => names.get(id) ?? '附件') }
}

/** An organ's name is no secret and stands as it is; a person's is sealed. */
const partyOf = ({ consultation }: Sending): string => {
  if (!consultation) return ''
  return consultation.kind === 'agency' ? consultation.party : opened(consultation.party)
}

export type Occasion = { kind: LetterKind; sending: Sending; on: string; answer: Content | null }

export async function openCase(
  db: Db,
  request: RequestFacts,
  { kind, sending, on, answer }: Occasion,
  { organ, settings, calendar }: Sender,
): Promise<LetterCase> {
  const proceedings = proceedingsOf(request)
  return {
    organ,
    applicant: {
      name: opened(request.applicantName),
      organisation: request.applicantKind !== null && request.applicantKind !== 'natural',
    },
    request,
    proceedings,
    consultation: sending.consultation ?? null,
    party: partyOf(sending),
    queryCode: request.queryCode ? opened(request.queryCode) : '没有设定；凭本回执到窗口查询',
    answer: answer && (await answerOf(db, answer)),
    earlier: await earlierOf(db, kind, request),
    wanted: proceedings.wants?.service ?? null,
    on,
    settings,
    calendar,
  }
}
