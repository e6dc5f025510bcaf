import { randomUUID } from 'node:crypto'
import type { Actor } from '../../platform/act.ts'
import { today, withClock } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { before } from '../../steps/days-back.ts'
import { performAct, submitRequest } from '../desk.ts'
import { applicationForm } from '../form.ts'
import { readRequest } from '../performing.ts'
import { type DemoCase, demoCases } from './cases.ts'
import type { Role, Step } from './steps.ts'

/** The demonstration's open cases: brought to where they stand by the acts that lead there, and by nothing else. */

/** One organ's people, who act on its cases. */
export type DemoOffice = { organId: string } & Record<Role, Actor>

const asked = ({ who, asks }: DemoCase, organId: string) =>
  applicationForm.parse({ ...who, organId, title: asks, form: 'electronic', service: 'post', notices: true })

/** On the day; today's at this very moment, for a demonstration knows no hour to come. */
const onDay = <T>(ago: number, work: () => T): T => (ago === 0 ? work() : withClock(before(today(), ago), work))

async function arrive(services: Services, each: DemoCase, { organId, clerk }: DemoOffice): Promise<string> {
  const { who, channel, ago, asks } = each
  if (channel === 'web') return (await submitRequest(services, randomUUID(), asked(each, organId))).id
  const on = before(today(), 0)
  const arrival = channel === 'signedMail' ? { signedOn: on } : {}
  const said = {
    ...who,
    organId,
    channel,
    content: asks,
    form: 'electronic',
    service: 'post',
    submittedOn: on,
    ...arrival,
  }
  const outcome = await performAct(services, 'intake', null, said, clerk)
  if (!outcome.done) throw new Error(`demonstration case ${ago} ${asks}: ${JSON.stringify(outcome.refusals)}`)
  return outcome.subject.id
}

async function take(
  services: Services,
  id: string,
  { act, by, said }: Step,
  office: DemoOffice,
  day: (ago: number) => string,
) {
  const request = await readRequest(services.db, id)
  if (!request) return
  const outcome = await performAct(services, act, id, said({ day, request, clerk: office.clerk.id }), office[by])
  if (!outcome.done) throw new Error(`demonstration ${request.content} ${act}: ${JSON.stringify(outcome.refusals)}`)
}

/** Puts the cases on the record, the oldest first. */
export async function openDemoCases(services: Services, office: DemoOffice): Promise<void> {
  const start = today()
  const day = (ago: number) => before(start, ago)
  // Numbers go up as applications come in.
  for (const each of demoCases.toSorted((a, b) => b.ago - a.ago)) {
    const id = await onDay(each.ago, () => arrive(services, each, office))
    for (const step of each.steps) await onDay(step.ago, () => take(services, id, step, office, day))
  }
}
