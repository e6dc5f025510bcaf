import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { publicPage, tagged } from '../cache.ts'
import { kinds } from '../open/records.ts'
import { yearsOfKinds } from '../open/store.ts'
import { originOf } from '../origin.ts'
import { paths } from '../paths.ts'
import { readSite } from '../read-site.ts'
import { catalogue } from './catalogue.ts'
import { filesOf, readFileName, shapes } from './datasets.ts'
import { dump, versionOf } from './dump.ts'
import { OpenDataPage } from './page.tsx'

/** 开放数据: everything public to take along, with a catalogue that other catalogues harvest. */

const everything = Object.keys(kinds)

export const openDataPortal = ({ db }: Services) =>
  new Hono()
    .get(paths.openData, publicPage, async (c) => {
      tagged(c, ...everything)
      const [site, years] = await Promise.all([readSite(db), yearsOfKinds(db, today())])
      return c.html(<OpenDataPage site={site} files={filesOf(years)} />)
    })
    .get(paths.openDataCatalogue, publicPage, async (c) => {
      tagged(c, ...everything)
      const [site, years] = await Promise.all([readSite(db), yearsOfKinds(db, today())])
      const said = catalogue(site, originOf(c, site), filesOf(years))
      return c.body(JSON.stringify(said), 200, { 'Content-Type': 'application/ld+json; charset=utf-8' })
    })
    .get(paths.openDataVersion(':name'), publicPage, async (c) => {
      const what = readFileName(c.req.param('name') ?? '')
      if (!what) return c.notFound()
      tagged(c, what.kind)
      const version = await versionOf(db, what, today(), originOf(c, await readSite(db)))
      return c.json({ file: c.req.param('name'), asOf: today(), algorithm: 'SM3', ...version })
    })
    .get(paths.openDataFile(':name'), async (c) => {
      const what = readFileName(c.req.param('name') ?? '')
      const years = await yearsOfKinds(db, today())
      if (!what || !years.some(({ kind, year }) => kind === what.kind && year === what.year)) return c.notFound()
      const origin = originOf(c, await readSite(db))
      c.header('Content-Type', `${shapes[what.shape].type}; charset=utf-8`)
      c.header('Content-Disposition', `attachment; filename="${c.req.param('name')}"`)
      c.header('Cache-Control', 'no-cache')
      return stream(c, async (out) => {
        // Whoever hung up is read nothing more.
        for await (const text of dump(db, what, today(), origin)) {
          if (out.aborted) return
          await out.write(text)
        }
      })
    })
