import { z } from 'zod'
import type { Calendar, Day } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, day, file, line, maybe, prose } from '../ask.ts'
import { happened } from '../guards.ts'
import { type Delivery, type Proceedings, serviceMethods } from '../proceedings.ts'
import { proceeding, proceedingsOf, type RequestFacts } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { statuses } from '../standing.ts'
import { feeUntil, noticeUntil, opinionUntil } from '../terms.ts'

const input = z.object({
  of: line('送达的文书', { hint: 'correction、fee、reason、extension、reply，或者征询的编号' }),
  method: choice('送达方式', serviceMethods),
  dispatchedOn: maybe(day('发出日期')),
  deliveredOn: maybe(day('送达日期', { hint: '签收之日；电子送达为到达之日' })),
  proof: maybe(file('送达回证或者寄递凭证')),
  note: maybe(prose('备注')),
})

type Said = z.infer<typeof input>

const findings = {
  correction: ({ correction }: Proceedings) => correction && { sent: correction.noticedOn, had: correction.delivery },
  fee: ({ fee }: Proceedings) => fee && { sent: fee.noticedOn, had: fee.delivery },
  reason: ({ reason }: Proceedings) => reason && { sent: reason.askedOn, had: reason.delivery },
  extension: ({ extensions }: Proceedings) => {
    const last = extensions.at(-1)
    return last && { sent: last.on, had: last.delivery }
  },
  reply: ({ signedOn, service }: Proceedings) => signedOn !== null && service && { sent: signedOn, had: service },
} as const

const sentOf = (request: RequestFacts, of: string) => {
  const proceedings = proceedingsOf(request)
  if (Object.hasOwn(findings, of)) return findings[of as keyof typeof findings](proceedings) || null
  const asked = proceedings.consultations.find(({ id }) => id === of)
  return asked ? { sent: asked.sentOn, had: asked.delivery } : null
}

/** Who was sent a paper may say that it has come, today and to them; nothing else of what was sent to whom. */
const ownReceipt = ({ of, method, deliveredOn }: Said, today: Day) =>
  Object.hasOwn(findings, of) && method === 'electronic' && deliveredOn === today

/** The term that starts when this paper arrives. */
const untilOf = ({ correction, reason, consultations }: Proceedings, of: string, arrived: Day, calendar: Calendar) => {
  if (of === 'correction' && correction) return noticeUntil(calendar, correction.workdays, arrived)
  if (of === 'reason' && reason) return noticeUntil(calendar, reason.workdays, arrived)
  if (of === 'fee') return feeUntil(calendar, arrived)
  const asked = consultations.find(({ id }) => id === of)
  return asked ? opinionUntil(calendar, asked.kind, arrived) : null
}

function delivered(of: string, delivery: Delivery, untilOn: Day | null, before: Proceedings): Partial<Proceedings> {
  const { correction, fee, reason, extensions, consultations } = before
  if (of === 'correction') return { correction: correction && { ...correction, delivery, untilOn } }
  if (of === 'fee') return { fee: fee && { ...fee, delivery, untilOn } }
  if (of === 'reason') return { reason: reason && { ...reason, delivery, untilOn: untilOn ?? reason.untilOn } }
  if (of === 'extension')
    return { extensions: extensions.map((e, i) => (i === extensions.length - 1 ? { ...e, delivery } : e)) }
  if (of === 'reply') return { service: delivery }
  return { consultations: consultations.map((each) => (each.id === of ? { ...each, delivery, untilOn } : each)) }
}

/** The post came back and somebody carried it over: that is the way it came, and both ways stay on the record. */
const isAnotherTry = ({ method, dispatchedOn }: Said, had: Delivery | null) =>
  had !== null && (method !== had.method || (dispatchedOn !== null && dispatchedOn !== had.dispatchedOn))

const triesOf = ({ attempts = [], ...last }: Delivery) => [...attempts, last]

export const recordDelivery = requestAct({
  name: 'recordDelivery',
  title: '登记送达',
  basis: '国办公开办函〔2016〕235号',
  from: statuses.filter((status) => status !== 'awaitingConfirmation'),
  by: ['clerk', 'foiHead', 'applicant'],
  input,
  refusals: (request, said, { today, actor }) => {
    const { of, method, dispatchedOn, deliveredOn } = said
    const paper = sentOf(request, of)
    if (!paper) return [{ sentence: '本件没有发过这份文书，无从登记送达。', article: '国办公开办函〔2016〕235号' }]
    const { sent, had } = paper
    return [
      ...because(
        actor.role === 'applicant' && !ownReceipt(said, today),
        '只能由您确认今天在网上收到了发给您的文书。',
        '国办公开办函〔2016〕235号',
      ),
      ...because(
        dispatchedOn === null && deliveredOn === null,
        '请填写发出日期或者送达日期。',
        '国办公开办函〔2016〕235号',
      ),
      ...because(Boolean(had?.deliveredOn), `送达日期已登记为 ${had?.deliveredOn}。`, '国办公开办函〔2016〕235号'),
      ...(dispatchedOn ? happened('发出日期', dispatchedOn, today, sent, '国办公开办函〔2016〕235号') : []),
      ...(deliveredOn
        ? happened(
            '送达日期',
            deliveredOn,
            today,
            dispatchedOn ?? (method === had?.method ? had.dispatchedOn : null) ?? sent,
            '国办公开办函〔2016〕235号',
          )
        : []),
    ]
  },
  facts: (said, { calendar, actor }, request) => ({
    ...said,
    again: actor.role !== 'applicant' && isAnotherTry(said, sentOf(request, said.of)?.had ?? null),
    untilOn: said.deliveredOn && untilOf(proceedingsOf(request), said.of, said.deliveredOn, calendar),
  }),
  // How and when it went out, once recorded, stays, and the day it came is added; another try stands beside the first.
  apply: (request, { of, untilOn, again, method, dispatchedOn, deliveredOn, proof, note }) => {
    const had = sentOf(request, of)?.had
    const said = { method, dispatchedOn, deliveredOn, proof, note: note ?? '' }
    const arrived = had && { ...had, deliveredOn, proof: proof ?? had.proof, note: note ?? had.note }
    const delivery = had && again ? { ...said, attempts: triesOf(had) } : (arrived ?? said)
    return proceeding(request, delivered(of, delivery, untilOn, proceedingsOf(request)))
  },
})
