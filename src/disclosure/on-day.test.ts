import { load } from 'cheerio'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClock } from '../platform/now.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { disclosurePortal } from './portal.tsx'
import { draftSaid, type Newsroom, openNewsroom, paragraphs, working } from './test-kit/newsroom.ts'

let site: TestDatabase
let room: Newsroom
let desk: ReturnType<typeof working>
let app: Hono
beforeAll(async () => {
  site = await testDatabase()
  room = await openNewsroom(site.db)
  desk = working(site.db)
  app = new Hono().route('/', disclosurePortal(site))
})
afterAll(() => site.close())

const drafting = '2026-03-10T09:00:00+08:00'
/** 3 月 11 日发布，4 月 1 日更正。 */
async function corrected(visible: boolean) {
  const first = await desk.drafted(drafting, room.staff.clerk, draftSaid(room.column))
  const item = await desk.approved(drafting, room.staff, first)
  await desk.did('2026-03-11T10:30:00+08:00', room.staff.editor, item.id, 'release')
  const later = '2026-04-01T09:00:00+08:00'
  const note = visible ? '检查起始时间更正为7月。' : ''
  await desk.did(later, room.staff.clerk, item.id, 'correct', { reason: '时间写错', visible, note })
  const text = draftSaid(room.column, { title: '新标题', body: paragraphs('检查自7月起开展。') }, {})
  const changed = await desk.did(later, room.staff.clerk, item.id, 'edit', text)
  const signed = { hash: desk.hashOf(changed), opinion: '同意' }
  await desk.did(later, room.staff.clerk, item.id, 'submit')
  await desk.cleared(later, room.staff.legal, changed)
  await desk.did(later, room.staff.head, item.id, 'review', signed)
  await desk.did(later, room.staff.organHead, item.id, 'review', signed)
  await desk.did(later, room.staff.editor, item.id, 'release')
  return { id: item.id, before: desk.hashOf(item), after: desk.hashOf(changed) }
}

const pageOn = async (id: string, day: string) => {
  const response = await withClock('2026-06-01', () => app.request(`/items/${id}/on/${day}`))
  const $ = load(await response.text())
  return { status: response.status, text: $('main').text(), current: $('main a').attr('href'), $ }
}

describe('这一页在某日是什么样', () => {
  test('更正之前、之后各是各的文本和摘要，都指向现在的内容', async () => {
    const { id, before, after } = await corrected(true)
    const then = await pageOn(id, '2026-03-31')
    expect(then.text).toContain(before)
    expect(then.text).toContain('2026年3月11日起，至2026年4月1日')
    expect(then.text).not.toContain('检查自7月起开展')
    expect(then.$('meta[name=robots]').attr('content')).toBe('noindex')
    expect(then.$(`main a[href="/items/${id}"]`).length).toBeGreaterThan(0)
    const since = await pageOn(id, '2026-04-01')
    expect(since.text).toContain(after)
    expect(since.text).toContain('与现在相同')
    expect(since.text).toContain('检查自7月起开展')
  })

  test('发布的前一天还没有；没有说明的更正，更正前的文本不再提供', async () => {
    const { id, before } = await corrected(false)
    expect((await pageOn(id, '2026-03-10')).text).toContain('还没有公开这条信息')
    const then = await pageOn(id, '2026-03-20')
    expect(then.text).toContain('更正前的文本不再提供')
    expect(then.text).not.toContain(before)
  })

  test('撤回了的，任何一天都不再给出', async () => {
    const { id } = await corrected(true)
    const ground = { ground: 'privacy', reason: '列出了补助对象' }
    await desk.did('2026-04-30T17:00:00+08:00', room.staff.editor, id, 'withdraw', ground)
    const then = await pageOn(id, '2026-03-31')
    expect([then.status, then.text.includes('已经撤回')]).toEqual([410, true])
  })

  test.each(['2026-06-02', '2026-02-30', 'x'])('没有的日子（%s）没有这一页', async (day) => {
    const { id } = await corrected(true)
    expect((await pageOn(id, day)).status).toBe(404)
  })
})
