import { readFile, writeFile } from 'node:fs/promises'
import { Presets, SingleBar } from 'cli-progress'
import { Argument, type Command } from 'commander'
import { organWords } from '../../src/organs/index.ts'
import { today } from '../../src/platform/now.ts'
import type { ImportAnswer } from '../../src/registers/api-types.ts'
import { importRegister } from '../../src/registers/import.ts'
import { problemLine } from '../../src/registers/problems.ts'
import { UnreadableRegister } from '../../src/registers/register.ts'
import { writeTemplate } from '../../src/registers/template.ts'
import { importSite } from '../import-site.ts'
import { say } from '../language.ts'
import { registerOf, registers } from '../registers.ts'
import { withDatabase } from '../with-database.ts'

type Options = { dryRun?: boolean; json?: boolean; template?: boolean; out?: string; data?: string }

const commandLine = { id: 'system', name: '命令行', role: 'administrator', organId: null }

/** A bar only when a person is looking at it. */
function progressBar(shown: boolean) {
  const bar = shown
    ? new SingleBar({ format: '{phase} {bar} {value}/{total} 行', hideCursor: true }, Presets.shades_classic)
    : null
  let phase: string | null = null
  return {
    report(next: string, done: number, total: number) {
      if (!bar) return
      if (next !== phase) bar.start(Math.max(total, done), done, { phase: next })
      phase = next
      bar.setTotal(Math.max(total, done))
      bar.update(done, { phase: next })
    },
    stop: () => bar?.stop(),
  }
}

const fileOf = (path: string) =>
  readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'ENOENT' ? '没有这个文件' : cause.code === 'EISDIR' ? '这是文件夹' : '文件读不出来'
    throw new Error(`${reason}：${path}`)
  })

function inWords(result: ImportAnswer) {
  const { kind, rows, created, changed, unchanged, ignoredColumns, problemCount, problems, dryRun } = result
  const ignored = ignoredColumns.length > 0 ? [`未用到的列：${ignoredColumns.join('、')}`] : []
  if (problemCount === 0) {
    const done = dryRun ? '核对通过（未写入）' : created + changed > 0 ? '导入完成' : '没有变化'
    return [
      `${registerOf(kind)?.title} ${done}：共 ${rows} 行，新增 ${created}，更正 ${changed}，未变 ${unchanged}`,
      ...ignored,
    ]
  }
  const rest =
    problemCount > problems.length ? [`……另有 ${problemCount - problems.length} 处，改正上面的后再导入可见`] : []
  return [`共 ${problemCount} 处需要更正，未写入任何数据：`, ...problems.map(problemLine), ...rest, ...ignored]
}

async function giveTemplate(kind: string, out: string | undefined) {
  const register = registerOf(kind)!
  const path = out ?? `${register.title}.xlsx`
  await writeFile(path, await writeTemplate(register))
  process.stdout.write(`模板已写到 ${path}\n`)
}

async function importFile(kind: string, path: string, { dryRun = false, json = false, data }: Options) {
  const bytes = await fileOf(path)
  const bar = progressBar(!json && process.stderr.isTTY === true)
  const result = await withDatabase({ data }, async (db) => {
    const options = {
      db,
      actor: commandLine,
      today: today(),
      lookup: await organWords(db),
      mayWrite: () => true,
      dryRun,
    }
    return importRegister(registerOf(kind)!, bytes, { ...options, progress: bar.report })
  })
    .catch((error) => {
      throw error instanceof UnreadableRegister ? new Error(`${path}：${error.message}`) : error
    })
    .finally(bar.stop)
  process.stdout.write(
    json ? `${JSON.stringify({ file: path, ...result }, null, 2)}\n` : `${inWords(result).join('\n')}\n`,
  )
  if (result.problemCount > 0) process.exitCode = 1
}

/** Not a register: items with their texts and files, from a site that was. */
const oldSite = 'site'

export function register(program: Command) {
  program
    .command('import')
    .description(
      say(
        '导入登记簿（xlsx）或旧网站内容（site）；同一文件导入两次不会重复',
        'import a register or an older site; the same file twice changes nothing',
      ),
    )
    .addArgument(
      new Argument('<kind>', say('登记簿种类', 'which register')).choices([
        ...registers.map(({ kind }) => kind),
        oldSite,
      ]),
    )
    .argument('[file]', say('xlsx 文件；旧网站可给文件夹', 'the xlsx file; for an older site, its folder'))
    .option('--dry-run', say('只核对，不写入', 'check, write nothing'))
    .option('--json', say('以 JSON 输出', 'speak JSON'))
    .option('--template', say('写出空白模板', 'write an empty template'))
    .option('--out <file>', say('模板写到哪里', 'where to write the template'))
    .option('--data <dir>', say('数据文件夹', 'data folder'))
    .action(async (kind: string, file: string | undefined, options: Options) => {
      if (kind === oldSite && file)
        return importSite(file, options, progressBar(!options.json && process.stderr.isTTY === true))
      if (options.template && kind !== oldSite) return giveTemplate(kind, options.out)
      if (!file) throw new Error('请给出要导入的 xlsx 文件，或用 --template 取得模板')
      return importFile(kind, file, options)
    })
}
