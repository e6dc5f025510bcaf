import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { siteCalendar } from '../calendar/index.ts'
import { organsOf } from '../organs/index.ts'
import { Conflict, performIn } from '../platform/acts.ts'
import { today } from '../platform/now.ts'
import type { Env, Services } from '../platform/services.ts'
import type { Malformed, Refused } from '../registers/api-types.ts'
import { findOne } from '../registers/store.ts'
import { deskOf, readSaid, siteTerms, takeStep } from '../steps/desk.ts'
import { matterView } from '../steps/reading.ts'
import { linkItem, quote } from './acts/index.ts'
import { quoteInput, type ReadText, readInput, type TextsView, textInput, type WordText } from './api-types.ts'
import { type DocumentFacts, isPublic, proceedingsOf } from './document.ts'
import { wordsToPublish } from './editions.ts'
import type { Publishing } from './publishing.ts'
import { documentRoom } from './room.ts'
import { textsOf } from './store.ts'
import { linesOfHtml, linesOfText, textProblem } from './text/lines.ts'
import { articleCount, plainOf, readStructure, type Structure } from './text/structure.ts'
import { keepEdition } from './text-desk.ts'

/** The words of a document: read from what is pasted or from Word, kept as editions, handed on to 主动公开. */

type C = Context<Env>
type Given = { services: Services; publishing: Publishing }

async function documentFor({ services: { db } }: Given, c: C): Promise<DocumentFacts> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const document = id.success ? await findOne<DocumentFacts>(db, documentRoom.record, id.data) : null
  if (!document) throw new HTTPException(404, { message: '没有这件文件' })
  const only = documentRoom.readsOnly(c.var.actor)
  if (only !== null && only !== document.organId) throw new HTTPException(403, { message: '只能查看本机关的文件' })
  return document
}

const mayWrite = (c: C, { organId }: Pick<DocumentFacts, 'organId'>) =>
  documentRoom.mayAct(c.var.actor, organId, 'organ')
function mustWrite(c: C, document: DocumentFacts) {
  if (!mayWrite(c, document)) throw new HTTPException(403, { message: '正文由制定机关的人员录入' })
}

const outlineOf = (structure: Structure): ReadText => ({
  preamble: structure.preamble.length,
  articles: articleCount(structure),
  units: structure.units.map(({ paragraphs, ...unit }) => ({ ...unit, paragraphs: paragraphs.length })),
})

/** Before publication the text holds from the day the document does; later only an amendment brings a new one. */
function beginnings(document: DocumentFacts): string[] {
  const { editions, amendments } = proceedingsOf(document)
  const from = document.effectiveOn ?? document.publishedOn ?? document.madeOn
  if (!isPublic(document)) return [from ?? today()]
  if (editions.length === 0) return from ? [from] : []
  const taken = new Set(editions.map(({ validFrom }) => validFrom))
  return [...new Set(amendments.map(({ on }) => on))].filter((on) => !taken.has(on))
}

async function texts(given: Given, c: C, document: DocumentFacts): Promise<TextsView> {
  const editions = await textsOf(given.services.db, document.id)
  return {
    editions: editions.map(({ edition, validFrom, hash, structure }) => ({
      ...{ edition, validFrom, hash, text: plainOf(structure) },
      ...outlineOf(structure),
    })),
    mayBeginOn: beginnings(document),
    mayWrite: mayWrite(c, document),
    mayDraftItem:
      mayWrite(c, document) && document.standing === 'numbered' && document.itemId === null && editions.length > 0,
    itemId: document.itemId,
    isPublic: isPublic(document),
  }
}

const malformed = (c: C, field: string, message: string) =>
  c.json<Malformed, 422>({ errors: [{ field, value: '', message }] }, 422)

async function keep(given: Given, c: C, { text, validFrom, reason, seen }: z.output<typeof textInput>) {
  const { db } = given.services
  const document = await documentFor(given, c)
  mustWrite(c, document)
  const lines = linesOfText(text)
  const problem = textProblem(lines)
  if (problem) return malformed(c, 'text', problem)
  const structure = readStructure(lines)
  const by = { actor: c.var.actor, days: await siteCalendar(db), seen }
  try {
    const outcome = await keepEdition(db, document, { structure, validFrom, reason }, by)
    if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
    return c.json<TextsView, 200>(await texts(given, c, outcome.subject), 200)
  } catch (error) {
    if (error instanceof Conflict) return c.json({ conflict: error.message, error: error.message }, 409)
    throw error
  }
}

async function readWordFile(given: Given, c: C) {
  const document = await documentFor(given, c)
  mustWrite(c, document)
  const { file } = await c.req.parseBody()
  if (!(file instanceof File)) return malformed(c, 'file', '请选择 Word 文件（docx）')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const about = { documentId: document.id, name: file.name, bytes, by: c.var.actor.id }
  const read = await given.publishing.readWord(given.services.db, about)
  if ('problem' in read) return malformed(c, 'file', read.problem)
  const lines = linesOfHtml(read.html).map((line) => line.trim())
  return c.json<WordText, 200>({ text: lines.filter((line) => line !== '').join('\n'), warnings: read.warnings }, 200)
}

/** The item carries the same words; who reviews them there signs their hash. */
async function draftItem(given: Given, c: C) {
  const { services, publishing } = given
  const document = await documentFor(given, c)
  mustWrite(c, document)
  const html = wordsToPublish(await textsOf(services.db, document.id))?.html
  if (!html || document.itemId) throw new HTTPException(409, { message: '先录入正文；每件文件只生成一次草稿' })
  const [days, terms] = [await siteCalendar(services.db), await siteTerms(services.db, documentRoom)]
  const outcome = await services.db.transaction().execute(async (tx) => {
    const itemId = await publishing.draftItem(tx, document, html, c.var.actor)
    return performIn(
      tx,
      deskOf(documentRoom),
      linkItem.act,
      document.id,
      { said: { itemId }, days, terms },
      c.var.actor,
    )
  })
  if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
  return c.json<TextsView, 200>(await texts(given, c, outcome.subject), 200)
}

/** S17. */
async function quoteDocument({ services }: Given, c: C, input: Record<string, unknown>) {
  const said = readSaid(quote, input)
  if (!mayWrite(c, { organId: String(said.organId) }))
    throw new HTTPException(403, { message: '不能为这个机关登记文件' })
  const doing = { room: documentRoom, step: quote, days: await siteCalendar(services.db), actor: c.var.actor }
  const outcome = await takeStep(services.db, doing, null, said)
  if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
  const open = { services, room: documentRoom, organs: organsOf(services), days: siteCalendar }
  return c.json(await matterView(open, outcome.subject, c.var.actor), 200)
}

export function textsApi(services: Services, publishing: Publishing) {
  const given = { services, publishing }
  return new Hono<Env>()
    .post(
      '/quoted',
      validator('json', (input) => quoteInput.parse(input)),
      (c) => quoteDocument(given, c, c.req.valid('json').input),
    )
    .get('/:id/texts', async (c) => c.json<TextsView>(await texts(given, c, await documentFor(given, c))))
    .post(
      '/:id/texts',
      validator('json', (input) => textInput.parse(input)),
      (c) => keep(given, c, c.req.valid('json')),
    )
    .post(
      '/:id/outline',
      validator('json', (input) => readInput.parse(input)),
      async (c) => {
        await documentFor(given, c)
        return c.json<ReadText>(outlineOf(readStructure(linesOfText(c.req.valid('json').text))))
      },
    )
    .post('/:id/word', (c) => readWordFile(given, c))
    .post('/:id/item', (c) => draftItem(given, c))
}
