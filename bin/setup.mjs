// What `npm start` and `npm test` run: plain JavaScript for any Node ≥ 20, without dependencies. It installs what
// package-lock.json says, builds the console when its sources changed, and goes on with the project's own Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { follow, projectNode, root, runNode, runProject } from './launch.mjs'

const inRoot = (...parts) => join(root, ...parts)
const json = (path) => JSON.parse(readFileSync(path, 'utf8'))
const isWindows = process.platform === 'win32'

/** Whether node_modules holds what the lock file says: every installed version agrees, nothing required is missing. */
function installed() {
  try {
    const have = json(inRoot('node_modules', '.package-lock.json')).packages
    const want = json(inRoot('package-lock.json')).packages
    const complete = Object.entries(want).every(
      ([path, { version, optional, link }]) =>
        path === '' || link || have[path]?.version === version || (optional && !have[path]),
    )
    return complete && spawnSync(projectNode(), ['--version']).status === 0
  } catch {
    return false
  }
}

async function install() {
  console.error('正在安装依赖（只在首次或依赖变化时）…')
  // The scripts bring Node 24 and PostgreSQL; the development packages build the console.
  const args = ['ci', '--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, [process.env.npm_execpath, ...args]]
    : ['npm', args]
  const child = spawn(npm[0], npm[1], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: isWindows,
    env: { ...process.env, NODE_ENV: '' },
  })
  const code = await follow(child)
  if (code === 0) return
  console.error('依赖没有装好，见上面的信息。请检查网络或 npm 源，然后重来。')
  process.exit(code)
}

const sources = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

/** A digest of all that the console is built from; the platform and its tests are not. */
function consoleDigest() {
  const hash = createHash('sha256')
  const files = sources(inRoot('src')).filter((file) => !relative(inRoot('src'), file).startsWith('platform'))
  for (const file of [inRoot('vite.config.ts'), inRoot('package-lock.json'), ...files]) {
    hash.update(relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

async function buildConsole() {
  const mark = inRoot('dist', 'console.built')
  const digest = consoleDigest()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest && existsSync(inRoot('dist', 'console'))) return
  console.error('正在构建工作台（只在首次或源码变化时）…')
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
  const code = await runNode([vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (code !== 0) {
    console.error('工作台没有构建成功，见上面的信息。')
    process.exit(code)
  }
  writeFileSync(mark, digest)
}

/** Two set-ups at once would tear up each other's node_modules: the second waits for the first. */
async function alone(work) {
  const lock = inRoot('.cache', 'setup.lock')
  mkdirSync(inRoot('.cache'), { recursive: true })
  const holder = () => Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0)
  const alive = (pid) => {
    try {
      return process.kill(pid, 0)
    } catch (error) {
      return error.code === 'EPERM'
    }
  }
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      if (!alive(holder())) rmSync(lock, { force: true })
      else await new Promise((done) => setTimeout(done, 300))
    }
  }
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  await work()
  process.off('exit', release)
  release()
}

async function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`需要 Node.js 20 或更新的版本，现在是 ${process.version}。`)
    process.exit(2)
  }
  if (!installed()) await install()
  await buildConsole()
}

const step = (name, ...args) => ({ name, args })
const module = (...parts) => inRoot('node_modules', ...parts)

/** The checks that need no database, quickest first. */
const checks = [
  step('风格', module('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'),
  step('类型', module('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'),
  step('工作台类型', module('typescript', 'bin', 'tsc'), '-p', 'tsconfig.console.json'),
  step(
    '围墙',
    module('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    'src',
    'bin',
  ),
  step('无用代码', module('knip', 'bin', 'knip.js')),
]
const vitest = module('vitest', 'vitest.mjs')

/** One check, its words told together when it is over; its name where it failed. */
async function passes({ name, args }) {
  const child = spawn(projectNode(), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part))
  const [code] = await Promise.all([follow(child), new Promise((done) => child.on('close', done))])
  console.log(`· ${name}`)
  process.stdout.write(Buffer.concat(said))
  return code === 0 ? [] : [name]
}

/** Two at a time: each of them keeps one core busy. */
async function runChecks(waiting) {
  const failed = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) failed.push(...(await passes(next)))
  }
  await Promise.all([lane(), lane()])
  return failed
}

/** With arguments only those tests; without, everything. The last word is Vitest's unless a check failed. */
async function test(args) {
  const failed = args.length > 0 ? [] : await runChecks([...checks])
  const code = await runNode([vitest, 'run', ...args], { cwd: root })
  if (failed.length > 0) console.error(`未通过：${failed.join('、')}`)
  return failed.length > 0 ? 1 : code
}

const [command, ...rest] = process.argv.slice(2)

/** Who started us and who started that one: npm stands behind a shell. Only Linux tells the second. */
const ancestors = () => {
  const stat = `/proc/${process.ppid}/stat`
  const second = existsSync(stat) ? readFileSync(stat, 'utf8').split(') ').at(-1).split(' ')[1] : ''
  return `${process.ppid} ${second}`
}

/** Were we started by an npm that has been killed, nobody would be left to stop what we run. */
const starters = ancestors()
if (process.env.npm_lifecycle_event) {
  setInterval(() => ancestors() !== starters && process.kill(process.pid, 'SIGTERM'), 1000).unref()
}

await alone(setUp)
if (command === 'test') process.exitCode = await test(rest)
else if (command === 'schema') await runProject('bin/schema.ts', rest)
else if (command === 'screenshots') await runProject('docs/screenshots.ts', rest)
else await runProject('bin/gongkai.ts', [command, ...rest])
