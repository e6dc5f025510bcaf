import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { Conflict } from '../../platform/acts.ts'
import type { Database } from '../../platform/database.ts'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { throttle } from '../../platform/throttle.ts'
import type { Problem } from '../../portal/fields.tsx'
import { paths } from '../../portal/paths.ts'
import { readSite } from '../../portal/read-site.ts'
import { applicant } from '../access.ts'
import { performAct } from '../desk.ts'
import { type ApplicantAct, applicantActNames, applicantActs, papersOf, paperToConfirm } from './applicant-acts.ts'
import { ActPage } from './portal-act-page.tsx'
import { CasePage } from './portal-case-page.tsx'
import { SignInPage } from './portal-sign-in.tsx'
import { tooLarge } from './portal-too-large.tsx'
import { openForm, sealForm } from './sealed.ts'
import { following } from './session.ts'
import { lookAtFiles } from './uploads.ts'
import { type CaseView, viewCase } from './view.ts'
import { sentBy, written } from './written.ts'

/** What the person who asked does in the case that is open: each becomes an act of the procedure, once. */

type Db = Kysely<Database>
type Body = Record<string, string | File | (string | File)[]>
type Said = Record<string, string | undefined>

const rules: Partial<Record<ApplicantAct, z.ZodType>> = {
  correct: z.object({ text: z.string().min(1, '请写下补充说明').max(8_000, '补充说明不超过 8000 字') }),
  reason: z.object({ text: z.string().min(1, '请写下理由').max(8_000, '理由不超过 8000 字') }),
  rate: z.object({
    score: z.string().regex(/^[1-5]$/, '请选择满意程度'),
    text: z.string().max(1_000, '想说的话不超过 1000 字'),
  }),
}

const problemsIn = (act: ApplicantAct, said: Said): Problem[] =>
  rules[act]?.safeParse(said).error?.issues.map(({ path, message }) => ({ field: String(path[0]), message })) ?? []

/** What is said to the act of the procedure; papers that come with it become its proof (desk.ts). */
const inputs: Record<ApplicantAct, (said: Said, view: CaseView) => object> = {
  correct: ({ text: words }) => ({ receivedOn: today(), text: words, proof: null }),
  reason: ({ text: words }) => ({ receivedOn: today(), text: words, proof: null }),
  received: (_, { request }) => ({
    of: paperToConfirm(request) ?? 'reply',
    method: 'electronic',
    dispatchedOn: null,
    deliveredOn: today(),
    proof: null,
    note: '申请人在网上确认收到',
  }),
  withdraw: () => ({ how: '申请人凭编号和查询码在网上撤回', proof: null }),
  rate: ({ score, text: words }) => ({ score: Number(score), said: words || null }),
}

const changed = '机关刚办理过这件申请，请先看看最新的情况；刚才的内容还没有提交。'

/** 〔约〕 Papers an hour for one case. */
const uploadLimit = { most: 30, minutes: 60 } as const
const tooMany = '这件申请一小时内上传的文件已达上限，请过一会儿再传；也可以先只写文字。'

/** Only where the act asks for papers; they come into the case with it or not at all. */
async function papersIn(db: Db, act: ApplicantAct, { request }: CaseView, body: Body) {
  const purpose = papersOf(act)
  if (!purpose) return { scans: [], problems: [] }
  const mayUpload = async () => ((await throttle(db, `papers ${request.id}`, uploadLimit)) ? null : tooMany)
  return lookAtFiles(body, 'files', { purpose, policy: 'attachment', most: 5, mayUpload })
}

async function perform(c: Context, db: Db, act: ApplicantAct, view: CaseView, body: Body) {
  const site = await readSite(db)
  const said = { text: written(body.text), score: written(body.score) }
  const answer = (problems: readonly Problem[], status: 409 | 422) =>
    c.html(<ActPage {...{ site, view, act, said, problems }} />, status)
  const problems = problemsIn(act, said)
  if (problems.length > 0) return answer(problems, 422)
  const { scans: papers, problems: unfit } = await papersIn(db, act, view, body)
  if (unfit.length > 0) return answer(unfit, 422)
  const seen = z.coerce.number().int().catch(0).parse(body.seen)
  const input = inputs[act](said, view)
  try {
    const did = { seen, papers }
    const outcome = await performAct({ db }, applicantActs[act].act, view.request.id, input, applicant, did)
    if (!outcome.done)
      return answer(
        outcome.refusals.map(({ sentence }) => ({ field: 'text', message: sentence })),
        409,
      )
  } catch (error) {
    if (error instanceof Conflict) return answer([{ field: 'text', message: changed }], 409)
    throw error
  }
  return c.redirect(`${paths.trackCase}?done=${act}`, 303)
}

const acts = z.enum(applicantActNames)
const carriedShape = z.object({ act: acts, text: z.string() })
const late = '超过半小时没有操作，请重新输入编号和查询码；刚才写的文字还在，上传的文件要重新选。'

/** Written for longer than half an hour: what was written goes along while number and code are asked for again. */
const askAgain = async (c: Context, db: Db, act: ApplicantAct, body: Body) => {
  const carried = sealForm('carried', { act, text: written(body.text) })
  return c.html(<SignInPage site={await readSite(db)} note={late} carried={carried} />, 401)
}

/** Back at the page on which one was writing. */
export async function carriedOn(c: Context, db: Db, requestId: string, token: unknown) {
  const carried = openForm('carried', carriedShape, token, 24)
  const view = carried && (await viewCase(db, requestId))
  if (!view || !applicantActs[carried.act].when(view.request)) return null
  const { act, text: words } = carried
  return c.html(<ActPage {...{ site: await readSite(db), view, act, said: { text: words }, problems: [] }} />)
}

const megabyte = 1024 * 1024
const bodies = {
  /** Five papers of 20 MB and the words. */
  papers: 110 * megabyte,
  /** 8,000 characters and what a form adds. */
  words: 256 * 1024,
} as const

type Opened = { Variables: { act: ApplicantAct | undefined; view: CaseView | null } }
const over = '请先输入编号和查询码，再按浏览器的“返回”重新提交；刚才写的内容还在那一页上。'

/** Nothing large is read of who has no case open, nor for an act that asks for no papers. */
const body =
  (db: Db): MiddlewareHandler<Opened> =>
  (c, next) => {
    const { act, view } = c.var
    if (view && act && papersOf(act)) return bodyLimit({ maxSize: bodies.papers, onError: tooLarge(db, 20) })(c, next)
    const signIn = async () => c.html(<SignInPage site={await readSite(db)} note={over} />, 401)
    return bodyLimit({ maxSize: bodies.words, onError: view ? tooLarge(db, 20) : signIn })(c, next)
  }

export const actRoutes = ({ db }: Services) => {
  const opened: MiddlewareHandler<Opened> = async (c, next) => {
    const known = await following(c, db)
    c.set('act', acts.safeParse(c.req.param('act')).data)
    c.set('view', known && (await viewCase(db, known.requestId)))
    await next()
  }
  const asked = async (c: Context) =>
    c.html(<SignInPage site={await readSite(db)} note="请先输入编号和查询码。" />, 401)
  return new Hono<Opened>()
    .get(paths.trackAct(':act'), opened, async (c) => {
      const { act, view } = c.var
      if (!act) return c.notFound()
      if (!view) return asked(c)
      if (!applicantActs[act].when(view.request)) return c.redirect(paths.trackCase, 303)
      return c.html(<ActPage {...{ site: await readSite(db), view, act, said: {}, problems: [] }} />)
    })
    .post(paths.trackAct(':act'), opened, body(db), async (c) => {
      const { act, view } = c.var
      if (!act) return c.notFound()
      const sent = await sentBy(c.req)
      if (!view) return askAgain(c, db, act, sent)
      if (applicantActs[act].when(view.request)) return perform(c, db, act, view, sent)
      return c.html(
        <CasePage site={await readSite(db)} view={view} note="这件事已经办过，或者现在不能办了。" warn />,
        409,
      )
    })
}
