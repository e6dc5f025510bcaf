import { type Command, InvalidArgumentError } from 'commander'
import { openAccounts } from '../../src/platform/accounts.ts'
import { readConfig } from '../../src/platform/config.ts'
import { prepareJobs, startJobs } from '../../src/platform/jobs.ts'
import { demoAccounts } from '../demo-accounts.ts'
import { fillEmptySite } from '../first-start.ts'
import { roomJobs } from '../jobs.ts'
import { english, say } from '../language.ts'
import { prove } from '../prove.ts'
import { choosePort, findRunning, noteRunning } from '../running.ts'
import { setupCode } from '../setup-page.tsx'
import { openWebServer } from '../web-server.ts'
import { openSite, type Site } from '../with-database.ts'

type Options = { port?: number; data?: string; empty?: boolean }

const portNumber = (text: string) => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new InvalidArgumentError(say('应为 0 到 65535 的整数', 'a whole number from 0 to 65535'))
}

const tell = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)

/** Another start on the same data: a second process only when asked for by its port. */
async function refusesSecond(options: Options, dataFolder: string): Promise<boolean> {
  const running = await findRunning(dataFolder)
  if (!running || options.port !== undefined) return false
  tell(
    say(
      `公开已经在运行：${running.address}（进程 ${running.pid}）`,
      `Gongkai is already running: ${running.address} (process ${running.pid})`,
    ),
    say('要再开一个进程，请用 --port 指定另一个端口。', 'For another process, give another --port.'),
  )
  process.exitCode = 1
  return true
}

async function portOf({ port }: Options, host: string): Promise<number> {
  const asked = port ?? (process.env.PORT ? portNumber(process.env.PORT) : undefined)
  const chosen = await choosePort(asked, host)
  if (chosen !== null) return chosen
  throw new Error(
    asked === undefined
      ? say(
          '8080 到 8099 的端口都被占用，请用 --port 指定一个空闲端口。',
          'Ports 8080 to 8099 are taken: give a free one by --port.',
        )
      : say(
          `端口 ${asked} 已被其他程序占用，请用 --port 指定另一个端口。`,
          `Port ${asked} is taken by another program: give another by --port.`,
        ),
  )
}

async function announce(site: Site, address: string) {
  const { dataFolder, databaseUrl } = readConfig()
  const place = databaseUrl ? say('DATABASE_URL 指定的数据库', 'the database of DATABASE_URL') : dataFolder
  const demo = await demoAccounts(site)
  const isNew = (await site.db.selectFrom('officer').select('id').limit(1).executeTakeFirst()) === undefined
  const { roles } = await import('../../src/platform/accounts.ts')
  tell(
    '',
    say('公开已就绪', 'Gongkai is ready'),
    `  ${say('门户', 'portal')}    ${address}/`,
    `  ${say('工作台', 'console')}  ${address}/console/`,
    ...(isNew
      ? [
          say(
            `  请打开 ${address}/setup 设立管理员，设置码 ${setupCode()}`,
            `  Open ${address}/setup to create the administrator; code ${setupCode()}`,
          ),
        ]
      : []),
    ...(demo
      ? [
          '',
          say(
            `  演示账号（只存在于演示数据中），密码都是 ${demo.password}`,
            `  Demonstration accounts (in demonstration data only), password ${demo.password}`,
          ),
        ]
      : []),
    ...(demo?.people ?? []).map(
      ({ role, email, organ }) => `    ${email.padEnd(26)}${english ? role : `${roles[role]} · ${organ}`}`,
    ),
    '',
    say(`  数据在 ${place}；按 Ctrl-C 停止`, `  Data in ${place}; Ctrl-C stops`),
  )
}

/** Asked to end: by Ctrl-C, by a service manager, or because the launcher that started us is gone. */
const untilAsked = () =>
  new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done())
    process.on('disconnect', () => done())
  })

type Running = { address: string; stop(): Promise<void> }

async function run(site: Site, options: Options, port: number): Promise<Running> {
  const { dataFolder, host, schema } = readConfig()
  await prepareJobs(site.ownerUrl, schema)
  const accounts = openAccounts(site.db)
  if (!options.empty) await fillEmptySite(site, tell)
  const server = await openWebServer(site, { port, host }, accounts)
  const jobs = await startJobs(site.db, site.url, prove, roomJobs(site.db), schema)
  const shownHost = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host
  const address = `http://${shownHost}:${server.port}`
  const forget = await noteRunning(dataFolder, address)
  const stop = async () => {
    await forget()
    await server.close()
    await jobs.stop()
  }
  return { address, stop }
}

const longestGoodbye = 10_000

async function start(options: Options) {
  if (options.data) process.env.GONGKAI_DATA = options.data
  const { dataFolder, host, origin } = readConfig()
  if (await refusesSecond(options, dataFolder)) return
  const port = await portOf(options, host)
  const asked = untilAsked()
  const site = await openSite({ say: tell })
  try {
    const running = await Promise.race([run(site, options, port), asked])
    if (running) {
      await announce(site, origin ?? running.address)
      await asked
    }
    tell(say('正在停止…', 'Stopping…'))
    setTimeout(() => process.exit(1), longestGoodbye).unref()
    await running?.stop()
  } finally {
    await site.close()
  }
  process.exit()
}

export function register(program: Command) {
  program
    .command('start')
    .description(say('启动网站；第一次启动载入演示数据', 'start the site; the first start loads the demonstration'))
    .option(
      '--port <number>',
      say('端口（默认 8080 起第一个空闲的）', 'port (default: the first free from 8080)'),
      portNumber,
    )
    .option('--data <dir>', say('数据文件夹（默认 ./data）', 'data folder (default ./data)'))
    .option('--empty', say('不载入演示数据，从设立管理员开始', 'no demonstration: begin by creating the administrator'))
    .action(start)
}
