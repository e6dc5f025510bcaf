import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '../law/index.ts'
import { withClock } from '../platform/now.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { limitDays, readLimits } from './catalogue/time-limit.ts'
import { dueDay } from './clock.ts'
import { basisOf } from './columns/words.ts'
import { redList } from './queue.ts'
import { draftSaid, type Newsroom, openNewsroom, sentences, working } from './test-kit/newsroom.ts'

/** What must be settled before an item is handed in: whose it is, why it is public or not, and where it stands. */

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
const handedIn = async (
  metadata: Record<string, unknown>,
  contentClass: 'ordinary' | 'reprint' | 'news' = 'ordinary',
) => {
  const item = await desk.drafted(day, room.staff.clerk, draftSaid(room.column, {}, metadata), contentClass)
  return sentences(await desk.does(day, room.staff.clerk, item.id, 'submit'))
}

describe('涉及其他机关的，先协商确认（条例第十条、第十一条）', () => {
  test('与区发改局联合制作的通知：没有协商确认不能送审，写明之后可以', async () => {
    expect(await handedIn({ origin: 'jointlyMade' })).toContain('协商、确认')
    expect(await handedIn({ origin: 'jointlyMade', agreed: '区发改局 2026-03-06 函复同意公开' })).toBe('')
  })

  test('从市财政局获取的文件：由制作或者最初获取的机关公开', async () => {
    expect(await handedIn({ origin: 'obtainedFromAgency' })).toContain('由制作或者最初获取的机关公开')
    expect(await handedIn({ origin: 'obtainedFromCitizen' })).toBe('')
  })
})

describe('公开和不公开的依据都在法律所列之内', () => {
  test('不予公开写“领导要求”不行，写第十五条可以', async () => {
    expect(await handedIn({ disclosure: 'none', exemption: '领导要求暂不公开' })).toContain(
      '第十四条、第十五条、第十六条',
    )
    expect(await handedIn({ disclosure: 'none', exemption: '条例第十五条，涉及企业商业秘密' })).toBe('')
  })

  test('公开依据须是第二十条、第二十一条的一项；第二十一条的事项在页面上写明', async () => {
    expect(await handedIn({ art20: 'a20.99' })).toContain('请从列表中选择')
    expect(await handedIn({ art20: 'art21.土地征收' })).toBe('')
    expect([basisOf('art21.土地征收'), basisOf('a20.07'), basisOf('art21.别的')]).toEqual([
      '条例第二十一条：土地征收',
      '条例第二十条：财政预算、决算信息',
      null,
    ])
  })
})

test('已公开的信息变更了：二十个工作日从变更之日另起，到更正发布为止（条例第二十六条）', async () => {
  const item = await desk.approved(
    day,
    room.staff,
    await desk.drafted(day, room.staff.clerk, draftSaid(room.column, { title: '办事机构联系方式' })),
  )
  await desk.did(day, room.staff.editor, item.id, 'release')
  const reds = (on: string) => withClock(on, () => redList(desk.services, room.staff.clerk))
  expect((await reds('2026-04-20')).late.map(({ id }) => id)).not.toContain(item.id)
  const april = '2026-04-20T09:00:00+08:00'
  await desk.did(april, room.staff.clerk, item.id, 'correct', {
    reason: '办公地址迁移',
    visible: true,
    note: '地址变更。',
  })
  expect(sentences(await desk.does(april, room.staff.clerk, item.id, 'submit'))).toContain('更正还没有改动')
  const moved = draftSaid(room.column, { title: '办事机构联系方式' }, { changedOn: '2026-04-13' })
  await desk.did(april, room.staff.clerk, item.id, 'edit', moved)
  // 4 月 13 日变更，劳动节调休：5 月 9 日（周六）上班，第二十个工作日是 5 月 13 日。
  const soon = await reds('2026-05-12')
  expect(soon.dueSoon.find(({ id }) => id === item.id)?.clock).toMatchObject({ dueOn: '2026-05-13', left: 1 })
  expect((await reds('2026-05-14')).late.map(({ id }) => id)).toContain(item.id)
})

test('财政预算、决算是二十日，不是二十个工作日（预算法第十四条）', () => {
  const formed = { formedOn: '2026-02-06', changedOn: null }
  expect(dueDay(calendar, { ...formed, art20: 'a20.07' })).toBe('2026-02-26')
  // 春节放假九天：二十个工作日要到 3 月。
  expect(dueDay(calendar, { ...formed, art20: 'a20.13' }) > '2026-03-01').toBe(true)
  expect([limitDays(readLimits('批复后20日内')), limitDays(readLimits('自形成之日起20个工作日内'))]).toEqual([-20, 20])
})

test('公示要有异议受理方式，结束不早于开始', async () => {
  const notice = { from: '2026-03-11', until: '2026-03-17', contact: '区财政局农业科 000-6000102' }
  expect(await handedIn({ notice: { ...notice, contact: '' } })).toContain('异议受理方式')
  expect(await handedIn({ notice: { ...notice, until: '2026-03-10' } })).toContain('公示结束早于公示开始')
  expect(await handedIn({ notice })).toBe('')
})

test('专栏姓专：工作动态也不能以“同时列入”进入法定主动公开栏目', async () => {
  const home = randomUUID()
  await sql`insert into site_column (id, slug, name, organ_id, kind, proceedings)
    values (${home}, 'gzdt', '工作动态', ${room.organ}, 'news', '{}')`.execute(site.db)
  expect(await handedIn({ columnId: home }, 'news')).toBe('')
  expect(await handedIn({ columnId: home, alsoIn: [room.column] }, 'news')).toContain('不列入政府信息公开专栏')
})
