import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** 32 connections asking for pages in no order, by wrk (in PATH, or named by WRK), else by a loop of our own. */

export type Load = { perSecond: number; p99Ms: number; by: string }
const connections = 32
const run = promisify(execFile)
const wrk = process.env.WRK ?? 'wrk'

const script = (paths: readonly string[], headers: Record<string, string>) => `
local paths = {${paths.map((path) => `"${path}"`).join(',')}}
local sent = {${Object.entries(headers)
  .map(([name, value]) => `["${name}"]="${value}"`)
  .join(',')}}
math.randomseed(1)
request = function()
  sent["x-forwarded-for"] = string.format("10.%d.%d.%d", math.random(250), math.random(250), math.random(250))
  return wrk.format("GET", paths[math.random(#paths)], sent)
end
done = function(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("FOUND %f %f %d", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, failed))
end`

async function byWrk(port: number, seconds: number, file: string): Promise<Load> {
  const said = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', file, `http://127.0.0.1:${port}`]
  const { stdout } = await run(wrk, said)
  const [, perSecond = '0', p99 = '0', failed = '0'] = /FOUND (\S+) (\S+) (\d+)/.exec(stdout) ?? []
  if (Number(failed) > 0 || Number(perSecond) === 0) throw new Error(stdout)
  return { perSecond: Number(perSecond), p99Ms: Number(p99), by: 'wrk' }
}

/** Behind a proxy that notes the reader's address: limits count houses. */
export const anyHouse = () => [10, ...Array.from({ length: 3 }, () => Math.floor(Math.random() * 250))].join('.')

const once = (agent: Agent, port: number, path: string, headers: Record<string, string>) =>
  new Promise<void>((done, fail) => {
    const from = { 'x-forwarded-for': anyHouse() }
    request({ agent, port, host: '127.0.0.1', path, headers: { ...headers, ...from } }, (answer) => {
      answer.resume().on('end', () => (answer.statusCode === 200 ? done() : fail(new Error(`${answer.statusCode}`))))
    })
      .on('error', fail)
      .end()
  })

async function byLoop(port: number, seconds: number, paths: readonly string[], headers: Record<string, string>) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const started = performance.now()
  const client = async (n: number) => {
    for (let at = n; performance.now() - started < seconds * 1000; at = (at * 48_271 + 11) % 2_147_483_647) {
      const asked = performance.now()
      await once(agent, port, paths[at % paths.length]!, headers)
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, n) => client(n + 1))).finally(() => agent.destroy())
  const perSecond = times.length / ((performance.now() - started) / 1000)
  return { perSecond, p99Ms: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0, by: 'loop' }
}

export async function loader(folder: string, paths: readonly string[], headers: Record<string, string>) {
  const file = join(folder, `load-${Object.values(headers).join('-') || 'plain'}.lua`)
  await writeFile(file, script(paths, headers))
  const hasWrk = await run(wrk, ['-v']).then(
    () => true,
    (error: { code?: unknown }) => error.code !== 'ENOENT',
  )
  return (port: number, seconds: number): Promise<Load> =>
    hasWrk ? byWrk(port, seconds, file) : byLoop(port, seconds, paths, headers)
}
