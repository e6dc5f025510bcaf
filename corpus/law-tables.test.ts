import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Cells,
  calendar,
  cells,
  constraints,
  daysFrom,
  decisions,
  derived,
  evaluate,
  grid,
  isWorkday,
  reportSections,
  reportTables,
} from '../src/law/index.ts'
import { leavesOf } from '../src/law/tree.ts'

/** The specification the law was written from; kept outside the repository, compared in full where it is at hand. */
const folder = '../shared/domain'
const present = existsSync(`${folder}/annual-report-tables.json`)
const read = (name: string) => (present ? JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) : {})
const spec = read('annual-report-tables.json')

const narrow = (text: string) => text.replace(/[（）：，；]/g, (sign) => '():,;'['（）：，；'.indexOf(sign)] ?? '')

const unsaid = present ? '' : '（没有找到 ../shared/domain，跳过）'

describe.skipIf(!present)(`与领域规格全文一致${unsaid}`, () => {
  test('二百个单元格', () => {
    const ours = cells.map(({ id, type, unit, computed }) => ({ id, type, unit, ...(computed && { computed }) }))
    expect(ours).toEqual(spec.cells)
  })

  test('五十一条勾稽式，连同文字', () => expect(constraints).toEqual(spec.constraints))

  test('三张表的版式', () => {
    expect({ t2: grid('t2'), t3: grid('t3'), t4: grid('t4') }).toEqual(spec.render)
  })

  test('正文核对用的小计', () => {
    const narrowed = (items: { id: string; sumOf: string[] }[]) => items.map(({ id, sumOf }) => ({ id, sumOf }))
    expect(narrowed(derived)).toEqual(narrowed(spec.derived))
    expect(derived.map(({ label }) => label)).toEqual(spec.derived.map(({ label }: { label: string }) => label))
  })

  test('六个部分', () => {
    const ours = reportSections.map(({ id, no, title, table }) => ({ id, no, title, table }))
    const theirs = spec.sections.map(({ id, no, title, table = null }: Record<string, string | null>) => ({
      id,
      no,
      title,
      table,
    }))
    expect(ours).toEqual(theirs)
  })

  test('表三各行的名称、层级和口径', () => {
    const meanings = new Map<string, string>()
    const collect = (nodes: readonly { id?: string; meaning?: string; children?: readonly object[] }[]) => {
      for (const node of nodes) {
        if (node.id && node.meaning) meanings.set(node.id, narrow(node.meaning))
        if (node.children) collect(node.children)
      }
    }
    collect(reportTables.t3.rows)
    const ours = leavesOf(reportTables.t3.rows).map((row) => ({ ...row, meaning: meanings.get(row.id) }))
    const theirs = spec.tables[1].rows.map(({ id, label, path, meaning }: Record<string, string>) => ({
      id,
      label,
      path,
      meaning,
    }))
    expect(ours).toEqual(theirs)
  })

  test('决定与表三的行', () => {
    expect(Object.fromEntries(Object.entries(decisions).map(([id, { row }]) => [id, row]))).toEqual(spec.decisionToRow)
  })

  test('四份样例报告全部勾稽通过', () => {
    const years = new Map<string, Cells>(spec.fixtures.map((one: Fixture) => [one.id, cellsOf(one)]))
    for (const { id, prev } of spec.fixtures as Fixture[]) {
      const verdicts = constraints.map((one) => evaluate(one, years.get(id) ?? {}, years.get(prev ?? '')).holds)
      expect(verdicts.filter((holds) => holds === false)).toEqual([])
      expect(verdicts.filter((holds) => holds === true)).toHaveLength(prev ? 51 : 42)
    }
  })

  test('放假安排逐日一致', () => {
    const { years } = read('holidays.json') as { years: Record<string, { offDays: string[]; workDays: string[] }> }
    const off = new Set(Object.values(years).flatMap(({ offDays }) => offDays))
    const on = new Set(Object.values(years).flatMap(({ workDays }) => workDays))
    const expected = (day: string) =>
      on.has(day) || (!off.has(day) && !/^[06]$/.test(String(new Date(day).getUTCDay())))
    const all = daysFrom('2019-01-01', '2026-12-31')
    expect(all.filter((day) => isWorkday(calendar, day) !== expected(day))).toEqual([])
    expect(all.filter((day) => calendar.specials.get(day)?.rests)).toEqual([...off].sort())
  })
})

type Fixture = { id: string; prev?: string } & Record<'t2' | 't3' | 't4', Record<string, number[]>>

/** Fixtures hold each row's numbers in the order of its cells. */
function cellsOf(fixture: Fixture): Cells {
  const numbers = (['t2', 't3', 't4'] as const).flatMap((table) =>
    Object.entries(fixture[table]).flatMap(([row, values]) => {
      const ids = cells.filter((cell) => cell.table === table && cell.row === row).map(({ id }) => id)
      return values.map((value, index) => [ids[index], value])
    }),
  )
  return Object.fromEntries(numbers)
}
