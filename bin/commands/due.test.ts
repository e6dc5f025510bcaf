import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { register } from './due.ts'

let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

async function due(...args: string[]): Promise<string> {
  const program = new Command('gongkai').exitOverride()
  register(program)
  await program.parseAsync(['due', ...args], { from: 'user' })
  return printed
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-due-'))
async function calendarFile(content: unknown): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.json`)
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('gongkai due', () => {
  test('2022-09-30 签收的邮件：末日 2022-11-02，逐日说明', async () => {
    const lines = (await due('2022-09-30', '--channel', 'signedMail')).split('\n')
    expect(lines[0]).toBe('答复期限末日：2022-11-02（周三）')
    expect(lines.filter((line) => /^\d{4}-\d{2}-\d{2} /.test(line))).toHaveLength(34)
    expect(lines).toContain('2022-10-08 周六   1  国庆节调休上班（国办发明电〔2021〕11号），第 1 个工作日')
  })

  test('--json 供程序读取', async () => {
    const { days, ...rest } = JSON.parse(await due('2022-09-30', '--channel', 'signedMail', '--json'))
    expect(rest).toEqual({ receivedOn: '2022-09-30', dueOn: '2022-11-02', provisional: false })
    expect(days.map((day: object) => Object.keys(day).join())).toEqual(Array(34).fill('date,kind,n,why'))
    expect(new Set(days.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['receipt', 'holiday', 'makeup', 'counted', 'weekend']),
    )
  })

  test('跨入未公布年份说明是暂算，补录通知后不再是', async () => {
    expect(await due('2026-12-20')).toContain('【暂算】')
    printed = ''
    const file = await calendarFile({
      year: 2027,
      notice: '（测试用）2027 年放假通知',
      holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      makeups: [],
    })
    const { dueOn, provisional } = JSON.parse(await due('2026-12-20', '--calendar', file, '--json'))
    expect({ dueOn, provisional }).toEqual({ dueOn: '2027-01-18', provisional: false })
  })

  test('早于现行条例的日期给出提示', async () => {
    expect(await due('2019-05-01')).toContain('现行条例自 2019-05-15 起施行')
  })
})

describe('写错时指出字段、值和改法，什么也不输出', () => {
  test.each([
    [['2022-02-30'], '收到日期：2022-02-30：不是日历上的日期，请写作“年-月-日”，如 2022-09-30'],
    [['明天'], '收到日期：明天：不是日历上的日期'],
    [['1999-01-01'], '收到日期：1999-01-01：超出可计算的范围，请填写 2008-05-01 至 2099-12-31 之间的日期'],
    [['2022-09-30', '--channel', 'pigeon'], '收到渠道：pigeon：没有这个渠道，请改用 inPerson（当面提交）'],
    [['2022-09-30', '--channel', 'toString'], '收到渠道：toString：没有这个渠道'],
    [['2022-09-30', '--calendar', 'absent.json'], '放假通知：absent.json：读不到这个文件'],
  ])('%j', async (args, message) => {
    await expect(due(...args)).rejects.toThrow(message)
    expect(printed).toBe('')
  })

  test.each([
    ['{', '不是 JSON 文件'],
    [{ year: '2027', notice: '通知', holidays: [] }, 'year、makeups 缺失或格式不对'],
    [
      { year: 2027, notice: '通知', holidays: [], makeups: [{ name: '元旦', day: '2027-01-05' }] },
      '元旦调休上班日：2027-01-05：不是周六、周日',
    ],
  ])('放假通知 %j', async (content, message) => {
    await expect(due('2026-12-20', '--calendar', await calendarFile(content))).rejects.toThrow(message)
    expect(printed).toBe('')
  })
})
