import type { Calendar, Day } from '../../law/index.ts'
import { mayWork, readsOnly } from '../../steps/access.ts'
import type { Shown } from '../../steps/api-types.ts'
import { attaching } from '../../steps/attach.ts'
import { foldingOfRoom } from '../../steps/desk.ts'
import { erasing, retention } from '../../steps/erase.ts'
import { foldingSteps } from '../../steps/fold.ts'
import type { Room, Words } from '../../steps/room.ts'
import { byUrgency, conventionalTerm, type Term } from '../../steps/term.ts'
import { complaintSettings } from '../settings.ts'
import { acceptComplaint } from './acts/accept.ts'
import { askOrgan } from './acts/ask-organ.ts'
import { concludeComplaint } from './acts/conclude.ts'
import { declineComplaint } from './acts/decline.ts'
import { explainToOffice } from './acts/explain.ts'
import { receiveComplaint } from './acts/receive.ts'
import { reportRectification } from './acts/report-rectification.ts'
import { type Complaint, course, grounds, measures, proceed } from './complaint.ts'
import { stillRunning } from './store.ts'

const steps = [
  receiveComplaint,
  acceptComplaint,
  declineComplaint,
  askOrgan,
  explainToOffice,
  concludeComplaint,
  reportRectification,
  attaching(course, 'office'),
  erasing(course, {
    by: 'office',
    ended: ['concluded', 'declined'],
    concludedOn: (complaint) => complaint.concludedOn,
    forget: (complaint) => proceed(complaint, { complainant: null, contact: null }),
  }),
]

/** The law gives no days (requests-and-report §6): what runs is the site's own term, or the day the office set. */
function terms({ standing, receivedOn, proceedings }: Complaint, today: Day, days: Calendar): Term[] {
  const { acceptBy, acceptedOn, concludeBy, explainBy, measure, rectifyBy, rectifiedOn } = proceedings
  const term = (id: string, title: string, whose: string, from: string, dueOn: string) =>
    conventionalTerm(days, today, { id, title, whose, duty: whose === '被投诉机关' ? 'organ' : 'office' }, from, dueOn)
  const found = [
    standing === 'received' && term('accept', '受理期限', '政务公开办', receivedOn, acceptBy),
    (standing === 'accepted' || standing === 'asked') &&
      concludeBy &&
      term('conclude', '办结期限', '政务公开办', acceptedOn ?? receivedOn, concludeBy),
    standing === 'asked' && explainBy && term('explain', '机关说明期限', '被投诉机关', today, explainBy),
    measure && rectifyBy && !rectifiedOn && term('rectify', '整改期限', '被投诉机关', today, rectifyBy),
  ]
  return found.filter((each) => typeof each === 'object' && each !== null).sort(byUrgency)
}

const facts = (
  { organId, receivedOn, requestNumber, matter, proceedings }: Complaint,
  { organ, open }: Words,
): Shown[] => [
  { label: '被投诉机关', value: organ(organId) },
  { label: '收到日期', value: receivedOn },
  { label: '投诉事由', value: grounds[proceedings.ground] },
  { label: '反映的问题', value: matter },
  { label: '涉及的申请', value: requestNumber ?? '' },
  { label: '投诉人', value: open(proceedings.complainant) || '匿名' },
  { label: '联系方式', value: open(proceedings.contact) },
  { label: '要求说明', value: proceedings.question ?? '' },
  { label: '机关说明', value: proceedings.explanation ?? '' },
  { label: '结论', value: proceedings.finding ?? '' },
  { label: '处理', value: proceedings.measure ? measures[proceedings.measure as keyof typeof measures] : '' },
  { label: '整改完成', value: proceedings.rectifiedOn ?? '' },
]

export const complaintRoom: Room<Complaint> = {
  course,
  record: {
    subject: 'complaint',
    table: 'complaint',
    key: ['organId', 'number'],
    columns: {
      organId: 'uuid',
      number: 'text',
      receivedOn: 'date',
      requestNumber: 'text',
      matter: 'text',
      standing: 'text',
      concludedOn: 'date',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  steps,
  fold: foldingSteps(course, steps),
  title: ({ number }) => number,
  about: ({ matter }) => matter,
  since: ({ receivedOn }) => receivedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts,
  running: stillRunning,
  terms,
  settings: { ...complaintSettings, retentionYears: retention },
  readsOnly,
  mayAct: (actor, organId, by) => (by === 'office' ? actor.role === 'office' : mayWork(actor, organId)),
  opensNames: ({ role }) => role === 'office',
  masked: '（已隐去）',
}

export const complaintFolding = foldingOfRoom(complaintRoom)
