import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemo } from '../bin/commands/demo.ts'
import { openSite } from '../bin/with-database.ts'
import { announceRecord } from '../src/platform/announce.ts'
import { today } from '../src/platform/now.ts'
import { manyItems } from './kit/many-items.ts'
import { type Served, served } from './kit/processes.ts'
import { fetchedAs } from './kit/raw-fetch.ts'

/**
 * `bench/publish.ts [times]`: from the commit of a change to the moment when the page of the item and the list show it
 * in both of two web processes that had the old ones in their caches (reference: p95 1 s).
 */

const times = Number(process.argv[2] ?? 100)
const patience = 5_000

const shows = async ({ port }: Served, path: string, title: string) =>
  (await fetchedAs(`http://127.0.0.1:${port}${path}`)).body.includes(title)

async function untilEverywhere(webs: readonly Served[], paths: readonly string[], title: string) {
  const started = performance.now()
  for (;;) {
    const found = await Promise.all(webs.flatMap((web) => paths.map((path) => shows(web, path, title))))
    const passed = performance.now() - started
    if (found.every(Boolean)) return passed
    if (passed > patience) throw new Error(`not everywhere after ${patience} ms`)
  }
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
const site = await openSite({ data: folder, say: () => {} })
try {
  await loadDemo(site.db, () => {})
  const [id = ''] = await manyItems(site.db, 1_000)
  await site.db.updateTable('item').set({ published_on: today() }).where('id', '=', id).execute() // first in every list
  const webs = await Promise.all([0, 1].map(() => served(['bench/kit/portal-server.ts', folder])))
  const paths = ['/feeds/items.rss', '/items', '/api/public/v1/items?limit=20']
  const found: number[] = []
  for (let n = 0; n < times; n++) {
    const title = `第${n}次更正`
    await Promise.all(webs.flatMap((web) => paths.map((path) => shows(web, path, title))))
    await site.db.transaction().execute(async (tx) => {
      await tx.updateTable('item').set({ title }).where('id', '=', id).execute()
      await announceRecord(tx, 'item', id)
    })
    found.push(await untilEverywhere(webs, paths, title))
  }
  found.sort((a, b) => a - b)
  const at = (share: number) => Math.round(found[Math.floor(found.length * share)] ?? 0)
  process.stdout.write(
    `${JSON.stringify({ times, processes: 2, medianMs: at(0.5), p95Ms: at(0.95), referenceMs: 1_000 })}\n`,
  )
  for (const web of webs) await web.stop()
} finally {
  await site.close()
  await rm(folder, { recursive: true, force: true })
}
