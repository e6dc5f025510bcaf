import { createWriteStream } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { largestFile } from '../../src/annual-report/reader/read.ts'
import { readerApart } from '../../src/annual-report/reader/read-apart.ts'
import { checkFiles, type Input } from '../../src/annual-report/reader/run.ts'
import { summaryLines, verdictLines } from '../../src/annual-report/reader/show/terminal.ts'
import type { Checked, Verdict } from '../../src/annual-report/reader/verdict.ts'
import { say } from '../language.ts'

type Format = 'text' | 'json' | 'html' | 'xlsx'
type Options = { previous?: string; json?: boolean; html?: string; xlsx?: string; format: Format }

const readable = /\.(?:html?|shtml|xhtml|jsp|aspx?|docx|pdf|xlsx|json|txt|md|markdown|xml|text)$/i

export function register(program: Command): void {
  program
    .command('check')
    .description(say('核校已公布的年度报告', 'read and check published annual reports'))
    .argument('<file...>', say('文件、目录，或 - 表示标准输入', 'files, directories, or - for standard input'))
    .option('--previous <file>', say('同一机关上一年度的报告', "the same organ's report of the year before"))
    .option('--json', say('输出 JSON', 'print JSON'))
    .option('--html <file>', say('写一页网页：重画的表格和发现', 'write one page: the tables re-drawn, with findings'))
    .option('--xlsx <file>', say('写一张核校表', 'write a review sheet'))
    .addOption(
      new Option('--format <format>', say('输出到屏幕的格式', 'what to print'))
        .choices(['text', 'json', 'html', 'xlsx'])
        .default('text'),
    )
    .action(run)
}

async function run(files: string[], options: Options): Promise<void> {
  const inputs = (await Promise.all(files.map(inputsOf))).flat()
  if (inputs.length === 0) throw new Error('目录里没有可以核校的文件（html、docx、pdf、xlsx、json、txt、md）')
  const read = readerApart()
  const previous = options.previous ? await previousReport(options.previous, read) : null
  const bar = await progress(inputs.length)
  const printer = printerFor(options)
  const numbers = Boolean(options.json) || options.format === 'json'
  const verdicts: Verdict[] = []
  const keep: Checked[] = []
  for await (const checked of checkFiles(inputs, { previous, onFile: () => bar?.increment(), numbers, read })) {
    printer.each(checked.verdict)
    verdicts.push({ ...checked.verdict, cells: {}, places: undefined, numbers: undefined })
    if (options.html || options.xlsx || options.format === 'html' || options.format === 'xlsx') keep.push(checked)
  }
  bar?.stop()
  printer.end(verdicts)
  await writeFiles(options, keep)
  process.exitCode = exitCode(verdicts)
}

/** 0 clean, 1 findings, 2 unreadable (house.md §10). */
const exitCode = (verdicts: readonly Verdict[]) => {
  if (verdicts.some(({ status }) => status === 'unreadable')) return 2
  return verdicts.some(({ status }) => status === 'findings') ? 1 : 0
}

async function inputsOf(file: string): Promise<Input[]> {
  if (file === '-') return [{ file: '-', bytes: standardInput }]
  const found = await stat(file).catch(() => null)
  if (found?.isDirectory()) {
    const entries = await readdir(file, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && readable.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ file: path, bytes: () => bytesOf(path) }))
  }
  return [{ file, bytes: () => bytesOf(file) }]
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path).catch(() => {
    throw new Error('没有这个文件，或没有读取权限')
  })
  if (size > largestFile) throw new Error(`文件超过 ${largestFile / 1024 / 1024} MB，不像是年度报告`)
  return readFile(path)
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    parts.push(part as Buffer)
    size += (part as Buffer).length
    if (size > largestFile) throw new Error(`输入超过 ${largestFile / 1024 / 1024} MB，不像是年度报告`)
  }
  return Buffer.concat(parts)
}

async function previousReport(file: string, read: ReturnType<typeof readerApart>) {
  const unusable = (reason: string) => new Error(`上一年度报告 ${file} 读不了：${reason}`)
  const bytes = await bytesOf(file).catch((error: unknown) => {
    throw unusable(error instanceof Error ? error.message : String(error))
  })
  const outcome = await read(file, bytes)
  if ('verdict' in outcome) throw unusable(outcome.verdict.reason ?? '')
  return outcome.reports[0] ?? null
}

/** Only while a person looks, and only where it takes time. */
async function progress(total: number) {
  if (!process.stderr.isTTY || total < 5) return null
  const { SingleBar, Presets } = await import('cli-progress')
  const bar = new SingleBar(
    { format: '核校 {bar} {value}/{total}', clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  )
  bar.start(total, 0)
  return bar
}

type Printer = { each: (verdict: Verdict) => void; end: (verdicts: readonly Verdict[]) => void }

function printerFor({ json, format }: Options): Printer {
  const write = (text: string) => process.stdout.write(text)
  if (json || format === 'json') {
    let first = true
    const each = (verdict: Verdict) => {
      write(`${first ? '[\n' : ',\n'}${JSON.stringify(verdict, null, 2)}`)
      first = false
    }
    return { each, end: () => write(first ? '[]\n' : '\n]\n') }
  }
  if (format !== 'text') return { each: () => {}, end: () => {} }
  const look = {
    color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
    columns: Math.min(process.stdout.columns ?? 100, 120),
  }
  return {
    each: (verdict) => write(`${verdictLines(verdict, look).join('\n')}\n`),
    end: (verdicts) => {
      const lines = summaryLines(verdicts, look)
      if (lines.length > 0) write(`${lines.join('\n')}\n`)
    },
  }
}

async function writeFiles({ html, xlsx, format }: Options, checked: readonly Checked[]): Promise<void> {
  if (html || format === 'html') {
    const { reviewPage } = await import('../../src/annual-report/reader/show/page.ts')
    const page = reviewPage(checked)
    await (html ? writeFile(html, page) : printed(page))
  }
  if (xlsx || format === 'xlsx') {
    const { reviewSheet } = await import('../../src/annual-report/reader/show/sheet.ts')
    const sheet = await reviewSheet(checked.map(({ verdict }) => verdict))
    await (xlsx ? writeFile(xlsx, sheet) : printed(sheet))
  }
}

const printed = (data: string | Uint8Array) =>
  new Promise<void>((resolve) => {
    createWriteStream('', { fd: process.stdout.fd, autoClose: false }).end(data, () => resolve())
  })
