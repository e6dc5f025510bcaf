import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Kysely, type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from './act.ts'
import { readConfig } from './config.ts'
import type { Database } from './database.ts'
import { sendAgain } from './mail.ts'
import { type MailLine, type MailState, type MailText, mailStates, type OutboxView } from './outbox-types.ts'
import type { Mail } from './schema.generated.ts'
import { decrypt } from './secret.ts'
import type { Env, Services } from './services.ts'
import { valid } from './valid.ts'

/** 发件箱, mounted under /api/outbox: the office and the administrator see all mail, an organ's own people its own. */

type Row = Selectable<Mail> & { organ: string | null }

const overseers = ['office', 'administrator']
const ofOrgan = ['foiHead', 'clerk']
const maySee = ({ role, organId }: Actor, mail: Pick<Mail, 'organ_id'>) =>
  overseers.includes(role) || (ofOrgan.includes(role) && organId !== null && String(mail.organ_id) === organId)
/** The administrator keeps the machine and reads nobody's letters; an address opens with its case alone (0058). */
const mayRead = (actor: Actor, mail: Pick<Mail, 'organ_id'>) => actor.role !== 'administrator' && maySee(actor, mail)

const maskedAddress = (address: string) => address.replace(/^(.).*?(?=@|$)/u, '$1***')
const shownAddress = (recipient: string | null) => (recipient ? maskedAddress(decrypt(recipient)) : '（已销毁）')

const retryable: readonly string[] = ['held', 'failed', 'uncertain'] satisfies MailState[]

const line = (row: Row): MailLine => ({
  id: row.id,
  organ: row.organ,
  recipient: shownAddress(row.recipient),
  subject: row.subject,
  state: row.state as MailState,
  stateLabel: mailStates[row.state as MailState],
  attempts: row.attempts,
  error: row.error,
  enclosed: (row.attachments as unknown[]).length,
  madeAt: row.made_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  mayRetry: row.recipient !== null && retryable.includes(row.state),
})

const pageSize = 50
const query = z.object({
  state: z.enum(Object.keys(mailStates) as [MailState, ...MailState[]], '没有这种状态').optional(),
  page: z.coerce.number().int().min(1).default(1),
})

const mine = (db: Kysely<Database>, { role, organId }: Actor) => {
  const all = db.selectFrom('mail')
  return overseers.includes(role) ? all : all.where('organ_id', '=', organId)
}

async function outbox(db: Kysely<Database>, actor: Actor, { state, page }: z.infer<typeof query>): Promise<OutboxView> {
  const counted = await mine(db, actor)
    .select(['state', (of) => of.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  const countOf = new Map(counted.map(({ state: each, n }) => [each, n]))
  const names = Object.entries(mailStates) as [MailState, string][]
  const states = names.map(([each, label]) => ({ state: each, label, count: countOf.get(each) ?? 0 }))
  const rows = await mine(db, actor)
    .leftJoin('organ', 'organ.id', 'mail.organ_id')
    .selectAll('mail')
    .select('organ.short_name as organ')
    .$if(state !== undefined, (of) => of.where('mail.state', '=', state!))
    .orderBy('made_at', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const total = states.reduce((sum, each) => sum + (state === undefined || state === each.state ? each.count : 0), 0)
  return { lines: rows.map(line), total, states, server: readConfig().smtp !== null }
}

async function find(db: Kysely<Database>, id: string): Promise<Row> {
  const row = z.uuid().safeParse(id).success
    ? await db
        .selectFrom('mail')
        .selectAll()
        .select(sql<null>`null`.as('organ'))
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new HTTPException(404, { message: '没有这封邮件' })
  return row
}

const refusal = (sentence: string) => ({ refusals: [{ sentence, article: '' }] })

export const outboxApi = ({ db }: Services) =>
  new Hono<Env>()
    .use(async (c, next) => {
      if (![...overseers, ...ofOrgan].includes(c.var.actor.role))
        throw new HTTPException(403, { message: '发件箱由办理依申请公开的人员查看' })
      await next()
    })
    .get('/', valid('query', query), async (c) =>
      c.json<OutboxView>(await outbox(db, c.var.actor, c.req.valid('query'))),
    )
    .get('/:id', async (c) => {
      const mail = await find(db, c.req.param('id'))
      if (!mayRead(c.var.actor, mail)) throw new HTTPException(403, { message: '邮件内容由所属机关和政务公开办查看' })
      if (!mail.recipient || !mail.body) return c.json(refusal('邮件中的个人信息已按期销毁。'), 409)
      const text = { recipient: shownAddress(mail.recipient), subject: mail.subject, text: decrypt(mail.body) }
      return c.json<MailText, 200>(text, 200)
    })
    .post('/:id/retry', async (c) => {
      const mail = await find(db, c.req.param('id'))
      if (!maySee(c.var.actor, mail)) throw new HTTPException(403, { message: '这封邮件属于其他机关' })
      if (!readConfig().smtp) return c.json(refusal('还没有设置邮件服务器（GONGKAI_SMTP），请与管理员联系。'), 409)
      if (!(await sendAgain(db, mail.id))) return c.json(refusal('这封邮件已经发送，或正在发送。'), 409)
      return c.json({ done: true }, 200)
    })
