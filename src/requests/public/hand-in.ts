import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import { spendChallenge } from '../../platform/challenge.ts'
import type { Database } from '../../platform/database.ts'
import { throttle } from '../../platform/throttle.ts'
import { paths } from '../../portal/paths.ts'
import { submitRequest } from '../desk.ts'
import { readForm } from './check.ts'
import type { Draft } from './draft.ts'
import { follow } from './session.ts'
import { handedIn } from './store-drafts.ts'
import type { AskedOrgan } from './store-organs.ts'

/** Handing in: once for each draft, however often it is sent; machines are slowed, people are not. */

export type Limits = { addressOf: (c: Context) => string }

type Body = Record<string, unknown>
type Organs = readonly AskedOrgan[]

/** 〔约〕 Whose browser did the work may hand in as many as an office needs; who has no script, three an hour. */
const withWork = { most: 60, minutes: 60 } as const
const withoutWork = { most: 3, minutes: 60 } as const

const tooMany =
  '这个网络地址一小时内提交的申请已达上限，请过一会儿再提交，填写的内容都还在。急需的可以当面提交、邮寄或者打电话。'
const trapped = '提交没有成功。请不要填写标着“请勿填写”的空格，再提交一次。'

async function isAllowed(c: Context, db: Kysely<Database>, body: Body, { addressOf }: Limits) {
  const proof = typeof body.altcha === 'string' && body.altcha !== '' ? body.altcha.slice(0, 2_000) : null
  const worked = proof !== null && (await spendChallenge(db, proof))
  const limit = worked ? withWork : withoutWork
  return throttle(db, `submit ${worked ? 'worked' : 'plain'} ${addressOf(c)}`, limit)
}

/** The way to the receipt, or why it was not taken. */
export async function handIn(
  c: Context,
  db: Kysely<Database>,
  draft: Draft,
  body: Body,
  organs: Organs,
  limits: Limits,
): Promise<Response | string> {
  if (body.website) return trapped
  const form = readForm(draft, organs)
  const allowed = await isAllowed(c, db, body, limits)
  // Sent twice at once, the second may be one too many, and still what was taken is what it asked for.
  if (!allowed && !(await handedIn(db, draft.key))) return tooMany
  const request = await submitRequest({ db }, draft.key, form)
  await follow(c, db, request.id, true)
  return c.redirect(paths.trackReceipt, 303)
}
