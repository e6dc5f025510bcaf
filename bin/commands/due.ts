import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { yearData } from '../../src/calendar/announcement.ts'
import type { YearData } from '../../src/law/calendar.ts'
import {
  type Calendar,
  type Channel,
  calendar,
  channels,
  type DueDate,
  dueDate,
  extendCalendar,
  isChannel,
  isDay,
  periods,
  weekdayName,
} from '../../src/law/index.ts'
import { say } from '../language.ts'

type Options = { channel?: string; calendar?: string; json?: boolean }

/** 条例 first came into force on 2008-05-01 (国务院令第492号); beyond this century a typed year is a slip. */
const [EARLIEST, LATEST] = ['2008-05-01', '2099-12-31']

export function register(program: Command): void {
  program
    .command('due')
    .description(say('答复期限末日，逐日说明', 'the statutory clock, day by day'))
    .argument('<date>', say('收到申请之日，如 2022-09-30', 'the day of receipt, such as 2022-09-30'))
    .option('--channel <channel>', `${say('收到渠道', 'channel of receipt')}: ${Object.keys(channels).join('|')}`)
    .option('--calendar <file>', say('补充一年的放假通知（JSON）', 'a further year of public holidays (JSON)'))
    .option('--json', say('输出 JSON', 'print JSON'))
    .action(run)
}

async function run(date: string, options: Options): Promise<void> {
  const receivedOn = readDate(date)
  const channel = options.channel === undefined ? undefined : readChannel(options.channel)
  const days = options.calendar === undefined ? calendar : await readCalendar(options.calendar)
  const answer = dueDate({ receivedOn, channel, calendar: days })
  process.stdout.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : inWords(answer, channel))
}

function readDate(date: string): string {
  if (!isDay(date)) throw new Error(`收到日期：${date}：不是日历上的日期，请写作“年-月-日”，如 2022-09-30`)
  if (date < EARLIEST || date > LATEST)
    throw new Error(`收到日期：${date}：超出可计算的范围，请填写 ${EARLIEST} 至 ${LATEST} 之间的日期`)
  return date
}

function readChannel(channel: string): Channel {
  if (isChannel(channel)) return channel
  const known = Object.entries(channels).map(([id, { label }]) => `${id}（${label}）`)
  throw new Error(`收到渠道：${channel}：没有这个渠道，请改用 ${known.join('、')} 之一`)
}

async function readCalendar(file: string): Promise<Calendar> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`放假通知：${file}：读不到这个文件，请核对路径和权限`)
  })
  const parsed = yearData.safeParse(fromJson(text, file))
  if (parsed.success) return extendCalendar(calendar, parsed.data as YearData)
  const problems = parsed.error.issues.filter(({ code }) => code === 'custom').map(({ message }) => message)
  if (problems.length > 0) throw new Error([`放假通知：${file}：`, ...problems].join('\n'))
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || '（全文）')
  const remedy = '请按 { year, notice, holidays: [{ name, from, to }], makeups: [{ name, day }] } 填写'
  throw new Error(`放假通知：${file}：${[...new Set(fields)].join('、')} 缺失或格式不对，${remedy}`)
}

function fromJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`放假通知：${file}：不是 JSON 文件，请核对内容`)
  }
}

function inWords({ receivedOn, dueOn, provisional, days }: DueDate, channel?: Channel): string {
  const inForce = periods.answer.values[0].since
  const lines = [
    `答复期限末日：${dueOn}（${weekdayName(dueOn)}）${provisional ? '【暂算】' : ''}`,
    `收到申请之日：${receivedOn}（${weekdayName(receivedOn)}）${channel ? `，${channels[channel].label}` : ''}`,
    ...(provisional ? ['暂算：其间有年份的放假安排未收录或尚未公布，公布后须重算'] : []),
    ...(receivedOn < inForce ? [`提示：现行条例自 ${inForce} 起施行，此前收到的申请仅按现行期限推算`] : []),
    '',
    ...days.map(({ date, n, why }) => `${date} ${weekdayName(date)} ${String(n ?? '').padStart(3)}  ${why}`),
  ]
  return `${lines.join('\n')}\n`
}
