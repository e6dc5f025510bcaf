import { HTTPException } from 'hono/http-exception'
import type { Actor } from '../../platform/act.ts'
import { UnknownSubject } from '../../platform/acts.ts'
import type { Services } from '../../platform/services.ts'
import { performAct } from '../desk.ts'
import { readRequest } from '../performing.ts'
import type { AssignOutcome } from './types.ts'

/** 分办 many at once: each is an act of its own, and what became of each is told. */

async function assignOne(services: Services, id: string, officer: string, actor: Actor): Promise<AssignOutcome> {
  const request = await readRequest(services.db, id)
  const number = request?.number ?? ''
  const not = (sentence: string): AssignOutcome => ({ id, number, done: false, refusals: [{ sentence, article: '' }] })
  try {
    const said = { officer, unit: request?.handlingUnit ?? undefined }
    const outcome = await performAct(services, 'assign', id, said, actor)
    return { id, number, done: outcome.done, refusals: outcome.done ? [] : outcome.refusals }
  } catch (error) {
    if (error instanceof UnknownSubject) return not('没有这件申请')
    if (error instanceof HTTPException) return not(error.message)
    throw error
  }
}

export async function assignAll(services: Services, ids: readonly string[], officer: string, actor: Actor) {
  const outcomes: AssignOutcome[] = []
  for (const id of new Set(ids)) outcomes.push(await assignOne(services, id, officer, actor))
  return outcomes
}
