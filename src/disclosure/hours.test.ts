import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../platform/act.ts'
import { withClock } from '../platform/now.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { releaseAtHour, remindOfRedList, remindToConfirm } from './jobs.ts'
import { queueFor, redList } from './queue.ts'
import { draftSaid, type Newsroom, openNewsroom, paragraphs, sentences, working } from './test-kit/newsroom.ts'

let site: TestDatabase
let room: Newsroom
let desk: ReturnType<typeof working>
beforeAll(async () => {
  site = await testDatabase()
  room = await openNewsroom(site.db)
  desk = working(site.db)
})
afterAll(() => site.close())

const day = '2026-03-10T09:00:00+08:00'
const approved = async () =>
  desk.approved(day, room.staff, await desk.drafted(day, room.staff.clerk, draftSaid(room.column)))
const mails = async (id: string) =>
  (await site.db.selectFrom('mail').select(['key', 'subject']).where('about', '=', id).execute()).map(
    ({ subject }) => subject,
  )

describe('定时发布到点必有结果', () => {
  test('到点发布；早一分钟不发布', async () => {
    const { id } = await approved()
    await desk.did(day, room.staff.editor, id, 'schedule', { at: '2026-03-12T09:00:00+08:00' })
    const at = (instant: string) => withClock(instant, () => releaseAtHour(desk.services, id))
    expect(await at('2026-03-12T08:59:00+08:00')).toBe('later')
    expect(await at('2026-03-12T09:00:30+08:00')).toBe('released')
    expect(await at('2026-03-12T09:01:00+08:00')).toBe('later')
  })

  test('届时法定期限已过而没有说明原因：不发布，退回待发布，写明原因并发邮件', async () => {
    const { id } = await approved()
    // Formed on 2 March: due on 30 March 2026. 清明节 rests from 4 to 6 April.
    await desk.did(day, room.staff.editor, id, 'schedule', { at: '2026-04-07T09:00:00+08:00' })
    const result = await withClock('2026-04-07T09:00:05+08:00', () => releaseAtHour(desk.services, id))
    expect(result).toBe('missed')
    const { mine } = await withClock('2026-04-07', () => queueFor(desk.services, room.staff.editor, {}))
    const row = mine.find((each) => each.id === id)
    expect(row).toMatchObject({ nextStep: 'release', releaseAt: null, clock: { state: 'late', left: -5 } })
    expect(row?.missed[0]).toContain('请先说明迟延的原因')
    expect(await mails(id)).toContain('【信息发布】定时发布没有成功：海澜区财政局关于开展2026年度会计监督检查的公告')
  })

  test('两个进程同时到点，只发布一次，也不误报失败', async () => {
    const { id } = await approved()
    await desk.did(day, room.staff.editor, id, 'schedule', { at: '2026-03-12T09:00:00+08:00' })
    const at = () => withClock('2026-03-12T09:00:30+08:00', () => releaseAtHour(desk.services, id))
    const results = await Promise.all([at(), at(), at()])
    expect(results.toSorted()).toEqual(['later', 'later', 'released'])
    expect(await mails(id)).toEqual([])
  })

  test('定时的时间不能在过去', async () => {
    const { id } = await approved()
    const said = { at: '2026-03-10T08:00:00+08:00' }
    expect(sentences(await desk.does(day, room.staff.editor, id, 'schedule', said))).toContain('已经过去')
  })
})

describe('应急发布', () => {
  const emergency = (who: Actor) =>
    desk.drafted(day, who, draftSaid(room.column, { title: '暴雨橙色预警' }, { formedOn: '2026-03-10' }), 'emergency')
  const names = () => [room.staff.head.id, room.staff.legal.id, room.staff.organHead.id]

  test('三个人电话同意即可发布，二十四小时内由终审人补签', async () => {
    const item = await emergency(room.staff.clerk)
    await desk.cleared(day, room.staff.legal, item)
    const said = { reason: '预警须立即发布', approvers: names() }
    const out = await desk.did(day, room.staff.editor, item.id, 'releaseUrgently', said)
    expect(out).toMatchObject({ standing: 'published', nextStep: 'confirmUrgent' })
    expect(out.proceedings?.urgent?.confirmBy).toBe('2026-03-11T01:00:00.000Z')
    await withClock('2026-03-11T12:00:00+08:00', () => remindToConfirm(desk.services))
    expect((await mails(item.id)).join()).toContain('应急发布须补签，已超过时限')
    const waitsFor = async (who: Actor) =>
      (await withClock('2026-03-10', () => queueFor(desk.services, who, {}))).mine.some(({ id }) => id === item.id)
    expect([await waitsFor(room.staff.office), await waitsFor(room.staff.organHead)]).toEqual([false, true])
    const signed = { hash: desk.hashOf(out), opinion: '属实，同意' }
    expect(sentences(await desk.does(day, room.staff.office, item.id, 'confirmUrgent', signed))).toContain('陈局长')
    expect((await desk.did(day, room.staff.organHead, item.id, 'confirmUrgent', signed)).nextStep).toBeNull()
  })

  test('三个名字里有拟稿人的，不行；没有保密审查的，不行', async () => {
    const item = await emergency(room.staff.head)
    const said = { reason: '预警须立即发布', approvers: names() }
    expect(sentences(await desk.does(day, room.staff.editor, item.id, 'releaseUrgently', said))).toContain(
      '先审查，后公开',
    )
    await desk.cleared(day, room.staff.legal, item)
    expect(sentences(await desk.does(day, room.staff.editor, item.id, 'releaseUrgently', said))).toContain(
      '不能作为审核人',
    )
  })
})

describe('应急发布的三个人', () => {
  test('须有审核岗位，须是本机关或者政务公开办的；不公开的不能应急发布', async () => {
    const { head, legal, organHead, editor, clerk, office } = room.staff
    const other = { ...organHead, id: '外局长', name: '外局长', organId: room.government }
    await site.db
      .insertInto('officer')
      .values({
        ...{ id: other.id, name: other.name, email: 'wai@example.cn', email_verified: true, role: 'organHead' },
        ...{ organ_id: room.government, created_at: new Date(), updated_at: new Date() },
      })
      .execute()
    const item = await desk.drafted(
      day,
      clerk,
      draftSaid(room.column, { title: '暴雨红色预警' }, { formedOn: '2026-03-10' }),
      'emergency',
    )
    await desk.cleared(day, legal, item)
    const asked = async (...people: Actor[]) =>
      sentences(
        await desk.does(day, editor, item.id, 'releaseUrgently', {
          reason: '预警须立即发布',
          approvers: people.map(({ id }) => id),
        }),
      )
    expect(await asked(editor, legal, organHead)).toContain('应有审核岗位')
    expect(await asked(head, legal, other)).toContain('应是本机关的人员')
    expect(await asked(head, legal, legal)).toContain('三个不同的人')
    expect(await asked(head, legal, office)).toBe('')
    const secret = await desk.drafted(
      day,
      clerk,
      draftSaid(room.column, {}, { formedOn: '2026-03-10', disclosure: 'none', exemption: '条例第十六条' }),
      'emergency',
    )
    await desk.cleared(day, legal, secret)
    const said = { reason: '预警须立即发布', approvers: [head.id, legal.id, organHead.id] }
    expect(sentences(await desk.does(day, editor, secret.id, 'releaseUrgently', said))).toContain('不是“主动公开”')
  })
})

describe('法定公开期限的红色清单', () => {
  test('五个工作日之内列入将到期，过了列入逾期，按期的不列', async () => {
    const formed = (formedOn: string, title: string) =>
      desk.drafted('2026-09-29', room.staff.clerk, draftSaid(room.column, { title }, { formedOn }))
    // 2026: 中秋节 rests from 25 to 27 September, 国庆节 from 1 to 7 October; 20 September and 10 October are worked.
    const late = await formed('2026-08-20', '逾期的')
    const soon = await formed('2026-09-02', '将到期的')
    const onTime = await formed('2026-09-25', '按期的')
    expect([late.dueOn, soon.dueOn, onTime.dueOn]).toEqual(['2026-09-17', '2026-09-30', '2026-10-29'])
    const list = await withClock('2026-09-29', () => redList(desk.services, room.staff.office))
    expect(list.late.map(({ id }) => id)).toContain(late.id)
    expect(list.dueSoon.map(({ id }) => id)).toEqual([soon.id])
    expect(list.late.map(({ id }) => id)).not.toContain(onTime.id)
    await withClock('2026-09-29', () => remindOfRedList(desk.services))
    await withClock('2026-09-29', () => remindOfRedList(desk.services))
    expect((await mails(soon.id)).every((subject) => subject.includes('还剩 1 个工作日'))).toBe(true)
    const keys = await sql<{ n: number }>`select count(*)::int as n from mail where about = ${soon.id}`.execute(site.db)
    expect(keys.rows[0]?.n).toBe(5)
  })
})

describe('政策与解读同步', () => {
  test('没有解读的政策不能终审；有了解读，一次发布，两条同时出现', async () => {
    let works: { id: string; title: string; itemId: string | null; ready: boolean }[] = []
    const own = working(site.db, { interpretations: { forPolicy: async () => ({ required: true, works }) } })
    const metadata = { art20: 'a20.01', genre: '通知' }
    const policy = await own.drafted(
      day,
      room.staff.clerk,
      draftSaid(room.column, { title: '会计监督办法' }, metadata),
      'policy',
    )
    await expect(own.approved(day, room.staff, policy)).rejects.toThrow('解读还没有准备好')
    const reading = await own.drafted(
      day,
      room.staff.clerk,
      draftSaid(room.column, { title: '会计监督办法解读', body: paragraphs('为什么制定这个办法。') }),
      'interpretation',
    )
    works = [{ id: 'w', title: '解读', itemId: reading.id, ready: true }]
    const signed = { hash: own.hashOf(policy), opinion: '同意' }
    expect(sentences(await own.does(day, room.staff.organHead, policy.id, 'review', signed))).toContain(
      '解读还没有准备好',
    )
    await own.approved(day, room.staff, reading)
    await own.did(day, room.staff.organHead, policy.id, 'review', signed)
    const out = await own.did('2026-03-11T10:30:00+08:00', room.staff.editor, policy.id, 'release')
    const other = await site.db.selectFrom('item').selectAll().where('id', '=', reading.id).executeTakeFirstOrThrow()
    expect([out.standing, other.standing, other.published_on]).toEqual(['published', 'published', out.publishedOn])
  })

  test('所解读的政策还没有发布，解读不能单独提前', async () => {
    let awaited = ['会计监督办法']
    const own = working(site.db, {
      interpretations: { forPolicy: async () => ({ required: false, works: [] }), awaits: async () => awaited },
    })
    const reading = await own.drafted(
      day,
      room.staff.clerk,
      draftSaid(room.column, { title: '解读' }),
      'interpretation',
    )
    await own.approved(day, room.staff, reading)
    expect(sentences(await own.does(day, room.staff.editor, reading.id, 'release'))).toContain(
      '《会计监督办法》还没有发布',
    )
    awaited = []
    expect((await own.did(day, room.staff.editor, reading.id, 'release')).standing).toBe('published')
  })
})
