import { type Context, Hono } from 'hono'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { siteCalendar } from '../../calendar/index.ts'
import { describedOrgan } from '../../organs/index.ts'
import { readConfig } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { today } from '../../platform/now.ts'
import { decrypt } from '../../platform/secret.ts'
import type { Services } from '../../platform/services.ts'
import type { Problem } from '../../portal/fields.tsx'
import { paths } from '../../portal/paths.ts'
import { readSite } from '../../portal/read-site.ts'
import { readRequest } from '../performing.ts'
import { readSettings } from '../store.ts'
import { applicantActNames, applicantActs } from './applicant-acts.ts'
import type { Limits } from './hand-in.ts'
import { paperRoutes } from './papers.ts'
import { actRoutes, carriedOn } from './portal-act.tsx'
import { CasePage } from './portal-case-page.tsx'
import { ReceiptPage } from './portal-receipt.tsx'
import { SignInPage } from './portal-sign-in.tsx'
import { recognised } from './recognised.ts'
import { follow, following, leave } from './session.ts'
import { viewCase } from './view.ts'
import { sentBy, written } from './written.ts'

/** 查询办理进度: one case for half an hour. Nothing of it stands in an address or in a cache. */

type Db = Kysely<Database>

const over = '已经离开，或者超过半小时没有操作。请重新输入编号和查询码。'

const signInPage = async (c: Context, db: Db) => c.html(<SignInPage site={await readSite(db)} note={over} />, 401)

async function receipt(c: Context, db: Db, id: string) {
  const request = await readRequest(db, id)
  const described = request && (await describedOrgan(db, request.organId))
  if (!request?.queryCode || !described) return c.notFound()
  const { confirmWithin } = await readSettings(db)
  const origin = readConfig().origin ?? new URL(c.req.url).origin
  const props = {
    site: await readSite(db),
    number: request.number,
    queryCode: decrypt(request.queryCode),
    organ: described.organ.name,
    organPhone: described.organ.profile?.phone ?? '',
    content: request.content,
    submittedOn: request.submittedOn ?? today(),
    address: `${origin}${paths.track}#${encodeURIComponent(request.number)}`,
    calendar: await siteCalendar(db),
    confirmWithin,
  }
  return c.html(<ReceiptPage {...props} />)
}

const given = z.object({
  number: z.string().min(1, '请填写申请编号'),
  code: z.string().min(1, '请填写查询码').max(40, '查询码过长'),
})

const unknown: Problem[] = [{ field: 'number', message: '编号和查询码对不上，请对照提交凭证或者登记回执核对' }]
const tooOften: Problem[] = [{ field: 'number', message: '试得太多了，请过一刻钟再试；也可以打电话给受理的机关' }]

async function signIn(c: Context, db: Db, { addressOf }: Limits) {
  const body = await sentBy(c.req)
  const number = written(body.number, 60)
  const read = given.safeParse({ number, code: written(body.code) })
  const again = async (problems: readonly Problem[], status: 401 | 422 | 429) => {
    return c.html(<SignInPage site={await readSite(db)} number={number} problems={problems} />, status)
  }
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
    return again(problems, 422)
  }
  const found = await recognised(db, read.data, addressOf(c))
  if (found === 'tooOften') return again(tooOften, 429)
  if (!found) return again(unknown, 401)
  await follow(c, db, found)
  return (await carriedOn(c, db, found, body.carried)) ?? c.redirect(paths.trackCase, 303)
}

export const followPortal = ({ db }: Services, limits: Limits) =>
  new Hono()
    .get(paths.track, async (c) => c.html(<SignInPage site={await readSite(db)} />))
    .post(paths.track, (c) => signIn(c, db, limits))
    .get(paths.trackReceipt, async (c) => {
      const known = await following(c, db)
      if (!known) return signInPage(c, db)
      return known.submitted ? receipt(c, db, known.requestId) : c.redirect(paths.trackCase, 303)
    })
    .get(paths.trackCase, async (c) => {
      const known = await following(c, db)
      if (!known) return signInPage(c, db)
      const done = z.enum(applicantActNames).safeParse(c.req.query('done')).data
      const note = done && applicantActs[done].done
      return c.html(<CasePage site={await readSite(db)} view={await viewCase(db, known.requestId)} note={note} />)
    })
    .post(paths.trackAct('leave'), async (c) => {
      await leave(c, db)
      return c.redirect(paths.track, 303)
    })
    .route('/', paperRoutes({ db }))
    .route('/', actRoutes({ db }))
