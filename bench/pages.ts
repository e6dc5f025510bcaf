import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemo } from '../bin/commands/demo.ts'
import { openSite } from '../bin/with-database.ts'
import { type Load, loader } from './kit/load.ts'
import { manyItems } from './kit/many-items.ts'
import { startNginx } from './kit/nginx.ts'
import { type Served, served } from './kit/processes.ts'
import { fetchedAs } from './kit/raw-fetch.ts'

/**
 * `bench/pages.ts [pages] [turns] [seconds]`: a page of 20 kB out of 10,000 different ones from the cache, beside bare
 * node:http that answers the same bytes from memory (reference 0.9 of it, p99 5 ms), by two processes beside nginx that
 * serves them as files (0.5 of it); the page of an item rendered from the database, beside a bare Hono with one SELECT.
 * All on the loopback, by turns, medians.
 */

const [amount, turns, seconds] = [2, 3, 4].map((at, n) => Number(process.argv[at] ?? [10_000, 5, 3][n])) as [
  number,
  number,
  number,
]
const tell = (found: object) => process.stdout.write(`${JSON.stringify(found)}\n`)
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))

type Loader = Awaited<ReturnType<typeof loader>>

/** One and the other by turns, so that what else the machine does falls on both. */
async function beside(load: Loader, ours: Served, reference: { port: number }) {
  const rounds: { ours: Load; reference: Load }[] = []
  for (let turn = 0; turn <= turns; turn++) {
    const bare = await load(reference.port, seconds)
    const own = await load(ours.port, seconds)
    if (turn > 0) rounds.push({ ours: own, reference: bare })
  }
  const of = (pick: (round: (typeof rounds)[number]) => number, digits = 0) => rounded(middle(rounds.map(pick)), digits)
  return {
    perSecond: of((round) => round.ours.perSecond),
    reference: of((round) => round.reference.perSecond),
    ratio: of((round) => round.ours.perSecond / round.reference.perSecond, 2),
    p99Ms: of((round) => round.ours.p99Ms, 1),
    referenceP99Ms: of((round) => round.reference.p99Ms, 1),
    by: rounds[0]?.ours.by,
  }
}

const fill = async ({ port }: Served, paths: readonly string[], headers: Record<string, string>) => {
  let bytes = 0
  for (const path of paths) {
    const { status, body } = await fetchedAs(`http://127.0.0.1:${port}${path}`, headers)
    if (status !== 200) throw new Error(`${path}: ${status}`)
    bytes += body.byteLength
  }
  return Math.round(bytes / paths.length)
}

const memory = async (server: Served) => {
  const { pages, hits: _, cpuSeconds, ...bytes } = JSON.parse(await server.ask()) as Record<string, number>
  const inMiB = Object.entries(bytes).map(([name, value]) => [name, Math.round(value / 1_048_576)])
  return { pages, cpuSeconds, mebibytes: Object.fromEntries(inMiB) as Record<string, number> }
}

/** Until every page is compressed. */
async function filled(server: Served, paths: readonly string[], headers: Record<string, string>) {
  const rendered = await fill(server, paths, {})
  for (let last = -1, now = 0; last !== now; ) {
    last = now
    await new Promise((done) => setTimeout(done, 2_000))
    now = (await memory(server)).mebibytes.bytes ?? 0
  }
  return { renderedBytes: rendered, sentBytes: await fill(server, paths, headers) }
}

async function cached(data: string, paths: readonly string[], encoding: string, cache?: number) {
  const headers: Record<string, string> = encoding ? { 'accept-encoding': encoding } : {}
  const load = await loader(data, paths, headers)
  const own = (more: object) => served(['bench/kit/portal-server.ts', data, JSON.stringify({ cache, ...more })])
  const ours = await own({})
  const sizes = await filled(ours, paths, headers)
  const from = `http://127.0.0.1:${ours.port}`
  const bare = await served(['bench/kit/bare-server.ts', 'pages', from], JSON.stringify({ paths, headers }))
  tell({
    cached: encoding || 'identity',
    ...sizes,
    besideBareNode: await beside(load, ours, bare),
    ...(await memory(ours)),
  })
  await bare.stop()
  if (encoding) await besideNginx(data, paths, encoding, ours, own, load)
  await ours.stop()
}

type Own = (more: object) => Promise<Served>

async function besideNginx(
  data: string,
  paths: readonly string[],
  encoding: string,
  from: Served,
  own: Own,
  load: Loader,
) {
  const files: [string, Buffer][] = []
  for (const path of paths) {
    const address = `http://127.0.0.1:${from.port}${path}`
    files.push([path, (await fetchedAs(address, { 'accept-encoding': encoding })).body])
  }
  const port = 20_000 + (process.pid % 10_000)
  const nginx = await startNginx(join(data, 'nginx'), port, files, encoding)
  if (!nginx) return tell({ nginx: 'not here: nothing compared with it' })
  const first = await own({ shared: true })
  const second = await own({ shared: true, port: first.port })
  // Connections fall on either process: both get to know every page.
  for (let round = 0; round < 2; round++) await filled(first, paths, {})
  await load(first.port, 2 * seconds)
  tell({ twoProcesses: encoding, besideNginx: await beside(load, first, { port }), ...(await memory(first)) })
  await first.stop()
  await second.stop()
  nginx.stop()
}

async function rendered(data: string, paths: readonly string[]) {
  const load = await loader(data, paths, {})
  const ours = await served(['bench/kit/portal-server.ts', data, JSON.stringify({ cache: 0 })])
  const bytes = await fill(ours, paths.slice(0, 50), {})
  const bare = await served(['bench/kit/bare-server.ts', 'select', String(bytes), data])
  tell({ rendered: bytes, besideBareSelect: await beside(load, ours, bare) })
  await bare.stop()
  await ours.stop()
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
const site = await openSite({ data: folder, say: () => {} })
try {
  await loadDemo(site.db, () => {})
  const paths = (await manyItems(site.db, amount)).map((id) => `/items/${id}`)
  await rendered(folder, paths)
  await cached(folder, paths, 'br')
} finally {
  await site.close()
  await rm(folder, { recursive: true, force: true })
}
