import { parseCrontab } from 'graphile-worker'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '../../law/index.ts'
import { withClock } from '../../platform/now.ts'
import { decrypt } from '../../platform/secret.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { defaultSettings } from '../settings.ts'
import { daysLeftFrom } from './days-left.ts'
import { remind, reminderJobs } from './reminder-jobs.ts'
import { remindersOf, remindsOn } from './reminders.ts'
import { addCase, addOfficer, addOrgan, caseFacts } from './test-kit/cases.ts'

const on = (today: string, dueOn: string) => {
  const moment = { today, calendar, settings: defaultSettings }
  return remindersOf(caseFacts('o', { dueOn }), moment, daysLeftFrom(calendar, today))
}

/** 末日 2025-10-10；9-28（周日）调休上班，10-01 至 10-08 放假。 */
describe('到期前 5、3、1 个工作日和当天提醒，跨国庆', () => {
  test.each([
    ['2025-09-25', [], '还有六个工作日'],
    ['2025-09-26', ['clerk'], '五个：其中一个是调休上班的周日'],
    ['2025-09-28', ['clerk'], '还有四个；前一天没发出的，今天补发'],
    ['2025-09-29', ['clerk'], '3 个'],
    ['2025-09-30', ['clerk'], '2 个'],
    ['2025-10-09', ['clerk', 'foiHead'], '1 个，工作机构负责人也知道'],
    ['2025-10-10', ['clerk', 'foiHead', 'organHead', 'office'], '当天，机关负责人和政务公开办也知道'],
    ['2025-10-11', ['clerk', 'foiHead', 'organHead', 'office'], '超期，调休上班的周六也提醒'],
  ])('%s 提醒 %j：%s', (today, whom) => {
    const reminders = on(today, '2025-10-10')
    expect(reminders.flatMap(({ to }) => to)).toEqual(whom)
  })

  test('放假的日子不提醒', () =>
    expect(
      ['2025-09-27', '2025-09-28', '2025-10-03', '2025-10-11'].map((today) =>
        remindsOn({ today, calendar, settings: defaultSettings }),
      ),
    ).toEqual([false, true, false, true]))

  test('同一个提醒隔天不变，期限变了就是另一个', () => {
    expect(on('2025-09-29', '2025-10-10')[0]?.mark).toBe(on('2025-09-30', '2025-10-11')[0]?.mark.replace('11', '10'))
    expect(on('2025-09-29', '2025-10-10')[0]?.mark).not.toBe(on('2025-09-29', '2025-10-09')[0]?.mark)
  })
})

describe('提醒任务', () => {
  let site: TestDatabase
  let organ: string
  const people: Record<string, { id: string; name: string }> = {}

  beforeAll(async () => {
    site = await testDatabase()
    organ = await addOrgan(site.db, '区住建局')
    const other = await addOrgan(site.db, '区教育局')
    for (const [role, name] of [
      ['clerk', '陈敏'],
      ['clerk', '吴越'],
      ['foiHead', '何科'],
      ['organHead', '赵启明'],
    ] as const)
      people[name] = await addOfficer(site.db, organ, role, name)
    people.林晓 = await addOfficer(site.db, null, 'office', '林晓')
    people.邻居 = await addOfficer(site.db, other, 'clerk', '邻居')
    await addCase(site.db, organ, { number: '到期一号', dueOn: '2025-10-10', assignedTo: people.陈敏!.id })
    await addCase(site.db, organ, { number: '超期二号', dueOn: '2025-09-29', assignedTo: null })
    await addCase(site.db, organ, {
      number: '未确认三号',
      status: 'awaitingConfirmation',
      dueOn: null,
      receivedOn: null,
      submittedOn: '2025-09-25',
      assignedTo: people.陈敏!.id,
    })
    await addCase(site.db, organ, {
      number: '办结四号',
      status: 'answered',
      answeredOn: '2025-09-29',
      dueOn: '2025-09-29',
    })
  })
  afterAll(() => site.close())

  const mails = async () => {
    const names = new Map(Object.values(people).map(({ id, name }) => [`${id}@demo.example`, name]))
    const rows = await site.db.selectFrom('mail').select(['subject', 'recipient', 'body']).execute()
    return rows.map(({ subject, recipient }) => `${subject.slice(7, 11)} ${names.get(decrypt(recipient!))}`).sort()
  }
  const run = (day: string) => withClock(day, () => remind(site.db))

  test('放假的日子不发', async () => {
    expect(await run('2025-10-03')).toBe(0)
    expect(await mails()).toEqual([])
  })

  test('前一个工作日：临期的给经办人和工作机构负责人，超期的给四方，没人经办的给本机关每个经办人', async () => {
    await run('2025-10-09')
    expect(await mails()).toEqual(
      [
        '到期一号 陈敏',
        '到期一号 何科',
        '超期二号 陈敏',
        '超期二号 吴越',
        '超期二号 何科',
        '超期二号 赵启明',
        '超期二号 林晓',
        '未确认三 陈敏',
      ].sort(),
    )
  })

  test('同一天再跑一遍，一封也不多', async () => {
    const before = await mails()
    await run('2025-10-09')
    expect(await mails()).toEqual(before)
  })

  test('第二天：到期当天的给四方，超期的每天一次', async () => {
    const before = (await mails()).length
    await run('2025-10-10')
    expect((await mails()).length - before).toBe(4 + 5)
  })

  test('信里只有编号和期限，没有申请人和申请内容', async () => {
    const rows = await site.db.selectFrom('mail').select(['subject', 'body']).execute()
    for (const { subject, body } of rows) expect(`${subject}${decrypt(body!)}`).not.toMatch(/周|征收/)
  })
})

test('提醒任务的时刻，任务队列读得懂，指的就是这项任务', () => {
  const { tasks, crontab } = reminderJobs({} as never)
  const [item] = parseCrontab(crontab ?? '')
  expect(Object.keys(tasks)).toEqual([item?.task])
})
