import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { newChallenge } from '../../platform/challenge.ts'
import type { Database } from '../../platform/database.ts'
import type { Services } from '../../platform/services.ts'
import { throttle } from '../../platform/throttle.ts'
import type { Problem } from '../../portal/fields.tsx'
import { paths } from '../../portal/paths.ts'
import { readSite } from '../../portal/read-site.ts'
import { problemsOf } from './check.ts'
import { answerNames, type Draft, newDraft, openDraft } from './draft.ts'
import { heldFiles, takeDraftFiles, uploadLimit } from './draft-files.ts'
import { handIn, type Limits } from './hand-in.ts'
import { FormPage } from './portal-form-page.tsx'
import { tooLarge } from './portal-too-large.tsx'
import { follow, mayReopen } from './session.ts'
import { placeOf, type StepId, stepIds, stepOf, steps, stepWith } from './steps.ts'
import { handedIn } from './store-drafts.ts'
import { askedOrgans } from './store-organs.ts'
import { sentBy, written } from './written.ts'

/** The form's routes: each page sends all that was answered so far, sealed, with what is new. */

type Db = Kysely<Database>
type Body = Record<string, string | File | (string | File)[]>
type Shown = { draft: Draft; step: StepId; problems?: readonly Problem[]; note?: string | undefined }

const expired = '页面放置太久，之前填写的内容没有保留下来，请重新填写。'

async function show(c: Context, db: Db, { draft, step, problems = [], note }: Shown) {
  const [site, organs, challenge] = await Promise.all([
    readSite(db),
    askedOrgans(db),
    step === 'preview' ? newChallenge(db) : null,
  ])
  const props = {
    site,
    organs,
    draft,
    step,
    problems,
    note,
    challenge: challenge ? JSON.stringify(challenge) : undefined,
  }
  return c.html(<FormPage {...props} />, problems.length > 0 ? 422 : 200)
}

/** Comes from 「申请之前」 with what was written there. */
export const startForm = (c: Context, db: Db, text: string, likely: readonly string[]) =>
  show(c, db, { draft: { ...newDraft({ description: text }), likely: [...likely] }, step: 'organ' })

/** What this step's page says replaces what was said before: a box that is not ticked sends nothing. */
function merged(draft: Draft, step: StepId, body: Body): Draft {
  const own = new Set<string>(stepOf(step).answers)
  const answers = Object.fromEntries(
    answerNames.filter((name) => own.has(name)).map((name) => [name, written(body[name])]),
  )
  return { ...draft, answers: { ...draft.answers, ...answers } }
}

const concerns = (step: StepId) => (problem: Problem) => stepWith(problem.field) === step

/** After the preview was seen, a change leads straight back to it unless something else is now amiss. */
async function onwards(c: Context, db: Db, draft: Draft, step: StepId, problems: readonly Problem[]) {
  const here = problems.filter(concerns(step))
  if (here.length > 0) return show(c, db, { draft, step, problems: here })
  const following = steps[placeOf(step) + 1]?.id ?? 'preview'
  const amiss = steps.slice(0, -1).find(({ id }) => problems.some(concerns(id)))?.id
  const next = draft.reviewed ? (amiss ?? 'preview') : following
  return show(c, db, { draft: { ...draft, reviewed: draft.reviewed || next === 'preview' }, step: next })
}

const goes = z.enum(['next', 'back', 'submit', 'resume', ...stepIds]).catch('next')

/** Handed in already: clicked twice, sent again after a lost connection, or found in a browser's history by who sits there next. */
async function again(c: Context, db: Db, key: string, at: number) {
  if (!(await mayReopen(db, key, at))) return c.redirect(paths.track, 303)
  await follow(c, db, key, true)
  return c.redirect(paths.trackReceipt, 303)
}

async function answer(c: Context, db: Db, limits: Limits) {
  const body = await sentBy(c.req)
  const opened = openDraft(body.draft)
  const step = z.enum(stepIds).catch('organ').parse(body.step)
  if (!opened) return show(c, db, { draft: merged(newDraft(), step, body), step: 'organ', note: expired })
  const before = await handedIn(db, opened.key)
  if (before) return again(c, db, opened.key, before.at)
  const go = goes.parse(body.go)
  const answered = merged(opened, step, body)
  const {
    draft,
    problems: refused,
    note,
  } = await takeDraftFiles(db, await heldFiles(db, answered), {
    step,
    body,
    mayUpload: () => throttle(db, `upload ${limits.addressOf(c)}`, uploadLimit),
  })
  if (go === 'resume') return show(c, db, { draft, step, note })
  if (refused.length > 0) return show(c, db, { draft, step, problems: refused })
  if (go === 'back') return show(c, db, { draft, step: steps[Math.max(0, placeOf(step) - 1)]!.id })
  const organs = await askedOrgans(db)
  const problems = problemsOf(draft, organs)
  if (go === 'next') return onwards(c, db, draft, step, problems)
  if (go !== 'submit') return show(c, db, { draft, step: go })
  const wrong = steps.find(({ id }) => problems.some(concerns(id)))
  if (wrong) return show(c, db, { draft, step: wrong.id, problems: problems.filter(concerns(wrong.id)) })
  const failed = await handIn(c, db, draft, body, organs, limits)
  return failed instanceof Response ? failed : show(c, db, { draft, step: 'preview', note: failed })
}

const begun = z.object({ organ: z.string().max(18).optional() })

export const formPortal = ({ db }: Services, limits: Limits) => {
  const body: MiddlewareHandler = bodyLimit({
    maxSize: 50 * 1024 * 1024, // nine pictures of 5 MB and the words
    onError: tooLarge(db, 5),
  })
  return new Hono()
    .get(paths.applyForm, async (c) => {
      const { organ } = begun.catch({}).parse(c.req.query())
      return show(c, db, { draft: newDraft(organ ? { organ } : {}), step: 'organ' })
    })
    .post(paths.applyForm, body, (c) => answer(c, db, limits))
}
