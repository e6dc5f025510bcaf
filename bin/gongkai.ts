import { Command, CommanderError } from 'commander'
import { english, say, translated, translatedTitle } from './language.ts'

/** The one command (house.md §10): each is a file that registers itself, read only when it is asked for. */
const commands = [
  'start',
  'check',
  'report',
  'due',
  'import',
  'calendar',
  'demo',
  'verify',
  'backup',
  'restore',
  'migrate',
  'user',
  'key',
]

const asked = commands.filter((name) => process.argv.slice(2).includes(name))

const program = new Command('gongkai')
  .description(say('公开：政府信息公开全年工作平台', 'Gongkai: open government information, the whole year'))
  .option('--lang <zh|en>', say('语言', 'language'), 'zh')
  .helpOption('-h, --help', say('显示帮助', 'show help'))
  .helpCommand('help [command]', say('显示某个命令的帮助', 'show help for a command'))
  .configureHelp({ styleTitle: translatedTitle })
  .configureOutput({ outputError: (text, write) => write(translated(text)) })
  .exitOverride()

/** 0 done, 1 findings or refusal, 2 misuse or unreadable input. A command sets 1 itself. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined }
  process.stderr.write(`${message}\n`)
  if (cause instanceof Error) process.stderr.write(`${say('原因', 'cause')}：${cause.message}\n`)
  if (process.env.GONGKAI_DEBUG) console.error(error)
  return 2
}

try {
  for (const name of asked.length > 0 ? asked : commands) {
    const { register } = (await import(`./commands/${name}.ts`)) as { register: (to: Command) => void }
    register(program)
  }
  if (english) program.setOptionValue('lang', 'en')
  await program.parseAsync()
} catch (error) {
  process.exit(exitCodeOf(error))
}
