import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { isPaperFormat, reportDocument, writers } from '../../src/annual-report/index.ts'
import { say } from '../language.ts'
import { withDatabase } from '../with-database.ts'

type Options = { organ?: string; out?: string; format?: string[]; data?: string }

const formats = Object.keys(writers)

const yearOf = (text: string) => {
  const year = Number(text)
  // 现行格式自 2021 年度起使用（国办公开办函〔2021〕30号）
  if (Number.isInteger(year) && year >= 2021 && year <= 2100) return year
  throw new InvalidArgumentError(say('应为 2021 至 2100 的年份', 'a year from 2021 to 2100'))
}

const formatsOf = (text: string) => {
  const asked = text.split(/[,，]/).map((format) => format.trim())
  const unknown = asked.find((format) => !isPaperFormat(format))
  if (unknown === undefined) return asked
  throw new InvalidArgumentError(
    say(`不认识「${unknown}」，可选 ${formats.join('、')}`, `one of ${formats.join(', ')}`),
  )
}

const folder = (path: string) =>
  mkdir(path, { recursive: true }).catch((cause) => {
    throw new Error(say(`不能写到 ${path}：请给出一个可以写入的文件夹`, `cannot write to ${path}: give a folder`), {
      cause,
    })
  })

async function report(year: number, { organ: organCode, out, format, data }: Options) {
  if (!out && (format?.length !== 1 || !['json', 'csv', 'html'].includes(format[0] ?? ''))) {
    throw new Error('请用 --out 给出文件夹；不写文件时，用 --format json 输出到屏幕（也可 csv、html）')
  }
  await withDatabase({ data }, async (db) => {
    const made = await reportDocument(db, { year, organCode })
    if (!made) throw new Error(organCode ? `没有代码为「${organCode}」的机关` : '机关名录里没有本级政府，请先导入机关')
    const { document, paper } = made
    if (!out) {
      const [only = 'json'] = format ?? []
      const text = only === 'json' ? JSON.stringify(document, null, 2) : await writers[only as 'csv'].write(paper)
      process.stdout.write(`${text}\n`)
    } else {
      await folder(out)
      for (const each of format ?? formats) {
        const path = join(out, `${paper.title}.${each}`)
        await writeFile(path, await writers[each as 'csv'].write(paper))
        process.stdout.write(`${path}\n`)
      }
    }
    if (document.findings.some(({ level }) => level === 'error')) process.exitCode = 1
  })
}

export function register(program: Command) {
  program
    .command('report')
    .description(say('写出年度报告：网页、PDF、Word、Excel、JSON、CSV', 'write the annual report in every format'))
    .argument('<year>', say('统计年度', 'the year reported on'), yearOf)
    .option('--organ <code>', say('某个机关（统一社会信用代码）；不写则为全区汇总', 'one organ by its code'))
    .option('--out <dir>', say('写到哪个文件夹', 'where to write'))
    .option(
      '--format <list>',
      say(`格式，逗号分隔：${formats.join(',')}`, `comma separated: ${formats.join(',')}`),
      formatsOf,
    )
    .option('--data <dir>', say('数据文件夹', 'data folder'))
    .action(report)
}
