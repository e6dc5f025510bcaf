import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Announcement } from '../../src/calendar/index.ts'
import { say } from '../language.ts'
import { withDatabase } from '../with-database.ts'

type Options = { data?: string; year?: string; notice?: string; published?: string; confirm?: boolean }

const by = { id: 'system', name: '命令行', role: 'administrator', organId: null }
const tell = (line: string) => process.stdout.write(`${line}\n`)

/** The notice as JSON, or its text as it was published. */
async function read(file: string, { year, notice, published }: Options): Promise<Announcement> {
  const { announcement, readWording } = await import('../../src/calendar/index.ts')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(say(`放假通知：${file}：读不到这个文件，请核对路径和权限`, `${file}: cannot be read`))
  })
  const said = text.trimStart().startsWith('{')
    ? (JSON.parse(text) as object)
    : { data: { year: Number(year), notice, ...readWording(text, Number(year)) } }
  const whole = 'data' in said || 'days' in said ? said : { data: said }
  const parsed = announcement.safeParse({ kind: 'year', publishedOn: published, ...whole })
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`)
  throw new Error([say(`放假通知：${file}：`, `${file}:`), ...new Set(problems)].join('\n'))
}

async function importNotice(file: string, options: Options) {
  const said = await read(file, options)
  const { announceNotice, previewAnnouncement } = await import('../../src/calendar/index.ts')
  const { calendarMoves } = await import('../../src/requests/index.ts')
  await withDatabase(options, async (db) => {
    const { changes, moves } = await previewAnnouncement(db, said, calendarMoves)
    for (const { day, works } of changes) tell(`${day}\t${works ? say('上班', 'work') : say('放假', 'rest')}`)
    for (const { number, organ, handler, from, to } of moves)
      tell(`${number}\t${organ}\t${handler ?? ''}\t${from ?? '—'} → ${to ?? '—'}`)
    if (!options.confirm) {
      tell(say('以上是将要发生的变化。确认无误后加 --confirm 录入。', 'Nothing is entered yet: add --confirm.'))
      return
    }
    const outcome = await announceNotice(db, said, by)
    if (outcome.done) tell(say('已录入；在办件的期限由网站重新计算', 'entered; the site now computes open cases anew'))
    else {
      for (const { sentence } of outcome.refusals) tell(sentence)
      process.exitCode = 1
    }
  })
}

async function list(options: Options) {
  const { knownNotices, siteCalendar } = await import('../../src/calendar/index.ts')
  await withDatabase(options, async (db) => {
    const own = new Map((await knownNotices(db)).map(({ notice, knownOn }) => [notice, knownOn]))
    for (const { year, notice } of (await siteCalendar(db)).years.values())
      tell(
        [year, notice, own.has(notice) ? say(`${own.get(notice)} 录入`, `entered ${own.get(notice)}`) : ''].join('\t'),
      )
  })
}

export function register(program: Command) {
  const data = ['--data <dir>', say('数据文件夹', 'data folder')] as const
  const calendar = program.command('calendar').description(say('工作日历', 'the working calendar'))
  calendar
    .command('import')
    .description(
      say(
        '录入放假通知：先列出哪几天、哪些在办件会变',
        'enter a notice of holidays: first shows which days and cases move',
      ),
    )
    .argument('<file>', say('JSON，或通知正文（文本）', 'JSON, or the text of the notice'))
    .option('--year <year>', say('正文所安排的年份', 'the year that the text arranges'))
    .option('--notice <number>', say('通知文号', 'number of the notice'))
    .option('--published <day>', say('印发日期，如 2026-11-04', 'day of issue, such as 2026-11-04'))
    .option('--confirm', say('确认录入', 'enter it'))
    .option(...data)
    .action(importNotice)
  calendar
    .command('list')
    .description(say('列出各年的通知', 'list the notices of each year'))
    .option(...data)
    .action(list)
}
