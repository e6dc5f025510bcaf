import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { importOldSite, type OldSiteAnswer } from '../src/disclosure/old-site/import.ts'
import { organWords } from '../src/organs/index.ts'
import { today } from '../src/platform/now.ts'
import { problemLine } from '../src/registers/problems.ts'
import { UnreadableRegister } from '../src/registers/register.ts'
import { withDatabase } from './with-database.ts'

/** `gongkai import site`: a folder with its list, or a list whose folder is where it lies. */

type Options = { dryRun?: boolean; json?: boolean; data?: string }
type Progress = { report(phase: string, done: number, total: number): void; stop(): void }

const commandLine = { id: 'system', name: '命令行', role: 'administrator', organId: null }

async function placeOf(path: string): Promise<{ file: string; folder: string }> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new Error(`没有这个文件或文件夹：${path}`)
  if (!found.isDirectory()) return { file: path, folder: dirname(path) }
  const lists = (await readdir(path)).filter((name) => /^[^~.].*\.xlsx$/i.test(name))
  const list = lists.find((name) => /^目录\.xlsx$/i.test(name)) ?? lists[0]
  if (list === undefined) throw new Error(`文件夹里没有 xlsx 目录：${path}`)
  if (lists.length > 1 && list !== '目录.xlsx')
    throw new Error(`文件夹里有 ${lists.length} 个 xlsx，请把信息目录命名为“目录.xlsx”：${path}`)
  return { file: join(path, list), folder: path }
}

function inWords({ rows, created, unchanged, written, ...answer }: OldSiteAnswer): string[] {
  const { problems, problemCount, leftBehind, leftBehindCount, unknownColumns, ignoredColumns } = answer
  const rest =
    problemCount > problems.length ? [`……另有 ${problemCount - problems.length} 处，改正上面的后再导入可见`] : []
  const wrong = [`共 ${problemCount} 处需要更正，未写入任何数据：`, ...problems.map(problemLine), ...rest]
  const done = written
    ? [`旧网站内容导入完成：共 ${rows} 条，新增 ${created}，原已导入 ${unchanged}`]
    : [`旧网站内容核对通过（未写入）：共 ${rows} 条`]
  const files = leftBehind.map(({ row, file, why }) => `第 ${row} 行 · 附件 · ${file} · ${why}`)
  return [
    ...(problemCount > 0 ? wrong : done),
    ...(leftBehindCount > 0 ? [`${leftBehindCount} 个文件没有带来：`, ...files] : []),
    ...(unknownColumns.length > 0 ? [`本站没有的栏目（信息暂不归入栏目）：${unknownColumns.join('、')}`] : []),
    ...(ignoredColumns.length > 0 ? [`未用到的列：${ignoredColumns.join('、')}`] : []),
  ]
}

export async function importSite(path: string, { dryRun = false, json = false, data }: Options, bar: Progress) {
  const { file, folder } = await placeOf(path)
  const workbook = await readFile(file)
  const answer = await withDatabase({ data }, async (db) => {
    const lookup = await organWords(db)
    const options = { db, actor: commandLine, today: today(), lookup, dryRun, progress: bar.report }
    return importOldSite({ workbook, folder }, options)
  })
    .catch((error) => {
      throw error instanceof UnreadableRegister ? new Error(`${file}：${error.message}`) : error
    })
    .finally(bar.stop)
  process.stdout.write(json ? `${JSON.stringify({ file, ...answer }, null, 2)}\n` : `${inWords(answer).join('\n')}\n`)
  if (answer.problemCount > 0) process.exitCode = 1
}
