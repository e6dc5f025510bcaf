import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { publicPage, tagged } from '../../portal/cache.ts'
import { paths } from '../../portal/paths.ts'
import { readSite } from '../../portal/read-site.ts'
import { alreadyPublic, publicRecord } from '../../portal/store-public-record.ts'
import { AskPage, FoundPage, SuggestionsPage } from './portal-before-page.tsx'
import { startForm } from './portal-form.tsx'
import { openForm, sealForm } from './sealed.ts'
import { noteEnded, noteOpened, noteShown } from './store-before-asking.ts'
import { sentBy, written } from './written.ts'

/** Routes before the form. What is typed goes from page to page sealed and is forgotten; only the outcome is counted. */

const visitShape = z.object({ id: z.uuid(), text: z.string(), dismissed: z.array(z.uuid()).max(100) })
type Visit = z.infer<typeof visitShape>

const sealed = (visit: Visit) => sealForm('before', visit)
const said = z.object({
  visit: z.string().optional(),
  text: z.string().max(500),
  open: z.uuid().optional(),
  found: z.uuid().optional(),
  dismiss: z.uuid().optional(),
  go: z.enum(['look', 'apply']).optional(),
})

/** Who published what comes nearest most likely holds what was not found there. */
const likelyOrgans = async (db: Services['db'], text: string) =>
  [...new Set((await alreadyPublic(db, text, today())).map(({ organId }) => organId))].slice(0, 3)

export const beforePortal = ({ db }: Services) => {
  const show = async (c: Context, visit: Visit) => {
    const found = await alreadyPublic(db, visit.text, today(), 6 + visit.dismissed.length)
    const records = found.filter(({ id }) => !visit.dismissed.includes(id)).slice(0, 6)
    if (records.length > 0) await noteShown(db, visit.id, found.length)
    const dismissed = visit.dismissed.length > 0
    const props = { site: await readSite(db), visit: sealed(visit), text: visit.text, records, dismissed }
    return c.html(<SuggestionsPage {...props} />)
  }

  const opened = async (c: Context, visit: Visit, id: string) => {
    const record = await publicRecord(db, id, today())
    if (!record) return c.notFound()
    await noteOpened(db, visit.id, record.kind)
    return c.redirect(record.path, 303)
  }

  const found = async (c: Context, visit: Visit, id: string) => {
    const record = await publicRecord(db, id, today())
    if (!record) return c.notFound()
    await noteEnded(db, visit.id, { how: 'found', kind: record.kind, organId: record.organId })
    return c.html(<FoundPage site={await readSite(db)} record={record} />)
  }

  const again = async (c: Context, problem?: string, text = '') =>
    c.html(<AskPage site={await readSite(db)} text={text} problem={problem} />, problem ? 422 : 200)

  return new Hono()
    .get(paths.apply, publicPage, async (c) => {
      tagged(c)
      return c.html(<AskPage site={await readSite(db)} />)
    })
    .post(paths.applyBefore, async (c) => {
      const body = await sentBy(c.req)
      const asked = said.safeParse({ ...body, text: written(body.text) })
      if (!asked.success) return again(c, '最多写 500 个字', written(body.text))
      const { text, open, found: wanted, dismiss, go } = asked.data
      if (go === 'look') {
        if (!text) return again(c, '请写下您想要的信息')
        return show(c, { id: randomUUID(), text, dismissed: [] })
      }
      const visit = openForm('before', visitShape, asked.data.visit, 24)
      if (!visit) return again(c)
      if (open) return opened(c, visit, open)
      if (wanted) return found(c, visit, wanted)
      if (dismiss) return show(c, { ...visit, dismissed: [...visit.dismissed, dismiss] })
      await noteEnded(db, visit.id, { how: 'continued' })
      return startForm(c, db, visit.text, await likelyOrgans(db, visit.text))
    })
}
