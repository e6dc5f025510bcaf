import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { readActs } from '../../platform/acts.ts'
import type { Env, Services } from '../../platform/services.ts'
import { valid } from '../../platform/valid.ts'
import { maySee } from '../access.ts'
import { replyContent, replyDecision } from '../drafting.ts'
import { readRequest } from '../performing.ts'
import type { RequestFacts } from '../request.ts'
import { openTo } from '../view-opened.ts'
import {
  type LetterPreview,
  type TemplatePreview,
  type TemplatesView,
  type TemplateVersion,
  templateInput,
  templatePreviewInput,
} from './api-types.ts'
import type { Letter } from './compose.ts'
import { previewLetter } from './issue.ts'
import type { LetterKind } from './kind.ts'
import { isLetterKind, kindOf } from './kinds.ts'
import {
  type LetterFormat,
  letterFormats,
  letterPaper,
  seenBy,
  type WrittenLetter,
  writeLetter,
} from './read-letter.ts'
import { blankServiceReceipt } from './service-receipt.ts'
import { findLetter } from './store-letters.ts'
import { mayWriteTemplate, previewWords, saveWords, templatesView, wordsVersions } from './templates.ts'

/** Staff routes of letters and their words, under /api/requests. */

type C = Context<Env>

const kindFor = (c: C): LetterKind => {
  const id = c.req.param('kind') ?? ''
  if (!isLetterKind(id)) throw new HTTPException(404, { message: '没有这种文书' })
  return kindOf(id)
}

const give = (c: C, { bytes, mediaType, name }: WrittenLetter, format: LetterFormat) =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })

async function requestFor({ db }: Services, c: C): Promise<RequestFacts> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const request = id.success ? await readRequest(db, id.data) : null
  if (!request) throw new HTTPException(404, { message: '没有这件申请' })
  if (!maySee(c.var.actor, request)) throw new HTTPException(403, { message: '只能查看本机关的申请' })
  return request
}

/**
 * Who need not know whose case it is gets the letter with the name hidden; the query code is printed for the applicant
 * alone, by who said so on the record (view-opened.ts).
 */
async function sightOf({ db }: Services, c: C, request: RequestFacts, kind: string) {
  const opened = openTo(c.var.actor, request, await readActs(db, 'request', request.id))
  const veil = kind !== 'agencyInquiry' && !opened.has(kindOf(kind).to === 'party' ? 'parties' : 'applicant')
  return { veil, code: opened.has('queryCode') }
}

const named = /^([0-9a-f-]{36})\.(pdf|docx)$/
const receiptNamed = /^service-receipt\.(pdf|docx)$/

/** The letter of this case under this id; a stranger's id is no letter. */
async function rowFor({ db }: Services, request: RequestFacts, id: string) {
  const row = z.uuid().safeParse(id).success ? await findLetter(db, id) : null
  if (row?.subjectId !== request.id)
    throw new HTTPException(404, { message: `没有这份文书；可用格式：${letterFormats.join('、')}` })
  return row
}

const erased = () => new HTTPException(404, { message: '这份文书的内容已依保存期限销毁' })

async function giveLetter(services: Services, c: C) {
  const request = await requestFor(services, c)
  const [, id = '', format = 'pdf'] = named.exec(c.req.param('file') ?? '') ?? []
  const row = await rowFor(services, request, id)
  const sight = await sightOf(services, c, request, row.kind)
  const written = await letterPaper(services.db, id, format as LetterFormat, sight)
  if (!written) throw erased()
  return give(c, written, format as LetterFormat)
}

async function giveServiceReceipt(services: Services, c: C) {
  const request = await requestFor(services, c)
  const ending = receiptNamed.exec(c.req.param('file') ?? '')?.[1]
  const row = await rowFor(services, request, ending ? (c.req.param('letter') ?? '') : '')
  const [format, { veil }] = [ending as LetterFormat, await sightOf(services, c, request, row.kind)]
  const written = await blankServiceReceipt(services.db, request, row, { format, veil })
  if (!written) throw erased()
  return give(c, written, format)
}

const draftInput = z.object({
  kind: z.string().refine(isLetterKind, '没有这种文书'),
  /** What a reply would say; without it the draft on the record. */
  answer: z.object({ decision: replyDecision, content: replyContent }).nullable().default(null),
})

async function draft(services: Services, c: C, { kind, answer }: z.output<typeof draftInput>) {
  const request = await requestFor(services, c)
  const consultation = request.proceedings?.consultations.at(-1)
  const sending = { kind, ...(consultation && { consultation }) }
  const { paper, missing } = await previewLetter(services.db, request, sending, answer ?? undefined)
  const letter = { ...paper, elements: {}, marks: { seal: null, signature: null } } satisfies Letter
  const { veil } = await sightOf(services, c, request, kind)
  return { missing, letter: seenBy(letter, { veil }) }
}

const letterRoutes = (services: Services) =>
  new Hono<Env>()
    .post('/:id/letters/preview', valid('json', draftInput), async (c) => {
      const { letter, missing } = await draft(services, c, c.req.valid('json'))
      return c.json<LetterPreview>({ paper: letter, missing })
    })
    .post('/:id/letters/preview.pdf', valid('json', draftInput), async (c) => {
      const { letter } = await draft(services, c, c.req.valid('json'))
      return give(c, await writeLetter(services.db, letter, 'pdf'), 'pdf')
    })
    .get('/:id/letters/:file', (c) => giveLetter(services, c))
    .get('/:id/letters/:letter/:file', (c) => giveServiceReceipt(services, c))

const scopeOf = (c: C) => (c.req.query('scope') === 'site' ? 'site' : 'organ')

const templateRoutes = ({ db }: Services) =>
  new Hono<Env>()
    .get('/letter-templates', async (c) => c.json<TemplatesView>(await templatesView(db, c.var.actor)))
    .get('/letter-templates/:kind/versions', async (c) =>
      c.json<TemplateVersion[]>(await wordsVersions(db, kindFor(c), scopeOf(c), c.var.actor)),
    )
    .post('/letter-templates/:kind/preview', valid('json', templatePreviewInput), async (c) =>
      c.json<TemplatePreview>(await previewWords(db, kindFor(c), c.req.valid('json').text, c.var.actor)),
    )
    .post('/letter-templates/:kind/preview.pdf', valid('json', templatePreviewInput), async (c) => {
      const { paper } = await previewWords(db, kindFor(c), c.req.valid('json').text, c.var.actor)
      const letter = { ...paper, elements: {}, marks: { seal: null, signature: null } } satisfies Letter
      return give(c, await writeLetter(db, letter, 'pdf'), 'pdf')
    })
    .put('/letter-templates/:kind', valid('json', templateInput), async (c) => {
      const { scope, text } = c.req.valid('json')
      if (!mayWriteTemplate(c.var.actor, scope))
        throw new HTTPException(403, {
          message: '本机关模板由机关负责人、工作机构负责人修改，全站模板由政务公开办修改',
        })
      const outcome = await saveWords(db, kindFor(c), scope, text, c.var.actor)
      if (!outcome.done) return c.json({ refusals: outcome.refusals }, 409)
      return c.json<TemplatesView, 200>(await templatesView(db, c.var.actor), 200)
    })

export const lettersApi = (services: Services) =>
  new Hono<Env>().route('/', templateRoutes(services)).route('/', letterRoutes(services))
