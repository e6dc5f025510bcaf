import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDatabase } from '../journeys/demo-database.ts'
import { siteCalendar } from '../src/calendar/index.ts'
import { countStates } from '../src/disclosure/catalogue/matrix/coverage.ts'
import { duties } from '../src/disclosure/catalogue/matrix/store.ts'
import { arrangementFoldings } from '../src/disclosure/columns/arrangement.ts'
import { unplaced } from '../src/disclosure/columns/store.ts'
import { listColumns } from '../src/disclosure/columns/store-public.ts'
import { listEntities } from '../src/disclosure/entities/store-public.ts'
import { listProjects } from '../src/disclosure/projects/store-public.ts'
import { listTopics } from '../src/disclosure/topics/store-public.ts'
import { today } from '../src/platform/now.ts'
import { refold } from '../src/platform/refold.ts'
import type { TestDatabase } from '../src/platform/test-kit/index.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await demoDatabase()
}, 180_000)
afterAll(() => site?.close())

test('演示区的每条信息都在栏目树里：没有一个栏目名落空', async () => {
  expect(await unplaced(site.db)).toEqual([])
  const all = await listColumns(site.db, today())
  const [statutory, home] = ['statutory', 'home-columns'].map((slug) => all.find((column) => column.slug === slug))
  expect((statutory?.items ?? 0) + (home?.items ?? 0)).toBeGreaterThan(19_000)
})

test('专题按类计数，正是参照年报和上年的数：政策 15+11、动态 60+48、申报 20+16', async () => {
  const topics = await listTopics(site.db, today())
  expect(topics.find(({ slug }) => slug === 'enterprise')?.counts).toMatchObject({ policy: 26, news: 108, service: 36 })
})

test('覆盖情况里正常、超期、缺失、不涉及都有', async () => {
  const all = await duties(site.db, { today: today(), days: await siteCalendar(site.db) })
  const counts = countStates(all, today())
  for (const state of Object.values(counts)) expect(state).toBeGreaterThan(0)
  expect(counts.fresh).toBeGreaterThan(counts.missing)
})

test('重大项目有信息，公共企事业单位有主管部门和栏目', async () => {
  const projects = await listProjects(site.db, today())
  expect(projects.length).toBe(12)
  expect(projects.every(({ items }) => items > 0)).toBe(true)
  expect((await listEntities(site.db, today())).every(({ column }) => column !== null)).toBe(true)
})

test('编排的记录都由行为推得', async () => {
  expect(await refold(site.db, arrangementFoldings)).toEqual([])
})
