import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoDatabase } from '../../journeys/demo-database.ts'
import { referenceCells } from '../law/test-kit/reference.ts'
import type { Database } from '../platform/database.ts'
import type { TestDatabase } from '../platform/test-kit/index.ts'
import { compile } from './compile.ts'
import { openDemoReports } from './demo.ts'
import { reportDocument } from './document-of.ts'
import { organs, reportOf, reportsOf } from './store.ts'
import { editionOf } from './store-editions.ts'

let database: TestDatabase
let db: Kysely<Database>
beforeAll(async () => {
  database = await demoDatabase()
  db = database.db
}, 120_000)
afterAll(() => database.close())

const district = async (year: number) => {
  const government = (await organs(db)).find(({ isGovernment }) => isGovernment)!
  return (await reportOf(db, government.id, 'district', year))!
}

describe('演示区', () => {
  test('2023 年全区二百格与范本逐格相等', async () => {
    const made = await reportDocument(db, { year: 2023 })
    expect(made?.document.cells).toEqual(referenceCells)
  })

  test('2023 年在起草，没有错误', async () => {
    const report = await district(2023)
    expect(report.standing).toBe('draft')
    const { findings } = await compile(db, report)
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    // Its text is still last year's proposal: the office must write its own, or say why not.
    expect(findings.filter(({ level }) => level === 'explain').map(({ id }) => id)).toEqual(['P-SAME-s5'])
  })

  test('2022 年已公布，并与 2023 年衔接', async () => {
    const report = await district(2022)
    expect(report.standing).toBe('published')
    expect((await editionOf(db, report.id, 1))?.cells['t3.carriedOut.total']).toBe(0)
  })

  test('再载入一次什么也不变', async () => {
    const before = await reportsOf(db, 2023)
    await openDemoReports(db)
    expect(await reportsOf(db, 2023)).toEqual(before)
  })

  test('各机关的报告在不同的步骤上', async () => {
    const standings = new Set((await reportsOf(db, 2023)).map(({ standing }) => standing))
    expect([...standings].sort()).toEqual(['approved', 'checked', 'draft', 'published', 'signedOff'])
  })
})
