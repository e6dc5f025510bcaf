import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  applicantKindIds,
  cells,
  constraints,
  type Decision,
  decisions,
  derived,
  grid,
  type LeafRow,
  leafRows,
  reportSections,
  requestRows,
} from './index.ts'

const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('三张法定表格（国办公开办函〔2021〕30号）', () => {
  test('二百个单元格，编号与次序不变', () => {
    expect(cells).toHaveLength(200)
    expect(new Set(cells.map(({ id }) => id)).size).toBe(200)
    expect(sha256(cells.map(({ id }) => id))).toBe('aaa86dfbce59ecdb930b0fb698b03d8345a2dbb48e4fafdfe9e78866adc5beab')
  })

  test.each([
    ['t2.normative.valid', '表二 · 行政规范性文件 · 现行有效件数', '件', 'int'],
    ['t2.adminFee.amountWan', '表二 · 行政事业性收费 · 本年收费金额（单位：万元）', '万元', 'decimal'],
    ['t3.deny_secret.otherOrg', '表三 · 1.属于国家秘密 · 其他', '件', 'int'],
    ['t4.afterReview.total', '表四 · 复议后起诉 · 总计', '件', 'int'],
  ])('%s 读作“%s”', (id, label, unit, type) => {
    expect(cells.find((cell) => cell.id === id)).toMatchObject({ label, unit, type })
  })

  test('表三 25 行，其中 21 种办理结果；六类申请人', () => {
    expect(requestRows).toHaveLength(25)
    expect(leafRows).toHaveLength(21)
    expect(applicantKindIds).toEqual(['natural', 'biz', 'research', 'ngo', 'legal', 'otherOrg'])
  })

  test('印出来的表格逐格等于官方版式', () => {
    const layout = { t2: grid('t2'), t3: grid('t3'), t4: grid('t4') }
    expect(sha256(layout)).toBe('e00c79b304d381c64a5e3c1bb475014fd50a76f621cc6443016d53c4a0db18a7')
    expect(grid('t3')[5]?.[0]).toEqual({ text: '三、本年度办理结果', rowspan: 22 })
  })

  test('每张表铺满：展开合并格后每行一样宽，每个单元格恰好出现一次', () => {
    const widths = { t2: 4, t3: 10, t4: 15 }
    for (const table of ['t2', 't3', 't4'] as const) {
      const area = grid(table)
        .flat()
        .reduce((sum, { colspan = 1, rowspan = 1 }) => sum + colspan * rowspan, 0)
      expect(area).toBe(widths[table] * grid(table).length)
      const printed = grid(table)
        .flat()
        .flatMap((field) => ('cell' in field ? field.cell : []))
      expect(printed.toSorted()).toEqual(
        cells
          .filter((cell) => cell.table === table)
          .map(({ id }) => id)
          .toSorted(),
      )
    }
  })

  test('六个部分依次编号', () => {
    expect(reportSections.map(({ no }) => no).join('')).toBe('一二三四五六')
  })
})

describe('勾稽关系由表的形状得出', () => {
  test('五十一条，编号、两边、文字不变', () => {
    const frozen = constraints.map((one) => [
      one.id,
      one.level,
      one.scope,
      one.lhs,
      one.rhs,
      one.message,
      one.basis,
      one.expr,
    ])
    expect(frozen).toHaveLength(51)
    expect(sha256(frozen)).toBe('797af09508a9a26726aa9aabe8440930727132f34d3b9984bbeafe53b23621c8')
  })

  test.each([
    ['T3-ROW-', 25],
    ['T3-SUM-', 7],
    ['T3-BAL-', 7],
    ['T4-SUM-', 3],
    ['X-CARRY-', 7],
    ['X-VALID-', 2],
  ])('%s 开头的有 %i 条', (prefix, count) => {
    expect(constraints.filter(({ id }) => id.startsWith(prefix))).toHaveLength(count)
  })

  test('正文核对用的小计', () => {
    expect(derived.map(({ id, sumOf }) => [id, sumOf.length])).toEqual([
      ['t3.sub_deny.total', 8],
      ['t3.sub_unable.total', 3],
      ['t3.sub_refuse.total', 5],
      ['t3.sub_other.total', 3],
      ['t3.org.new', 5],
      ['t3.org.carriedIn', 5],
      ['t3.handledBase', 2],
      ['t4.litigation.total', 2],
    ])
  })
})

describe('一个决定就是表三的一行', () => {
  test.each<[Decision, LeafRow, boolean]>([
    ['PUBLIC_ALREADY', 'granted', false],
    ['GRANT_PARTIAL', 'partial', true],
    ['DENY_SECRET', 'deny_secret', true],
    ['DENY_ENFORCEMENT_FILE', 'deny_enforcement', true],
    ['DENY_SPECIAL_QUERY', 'deny_query', false],
    ['UNABLE_NOT_EXIST', 'unable_notHeld', false],
    ['UNABLE_NOT_RESPONSIBLE', 'unable_notHeld', false],
    ['CLOSE_WITHDRAWN', 'other_misc', false],
  ])('%s 计入 %s，复议前置：%s', (decision, row, reviewFirst) => {
    expect(decisions[decision]).toMatchObject({ row, reviewFirst })
  })

  test('二十一行各有决定可选，标题行不能作为决定', () => {
    expect(new Set(Object.values(decisions).map(({ row }) => row))).toEqual(new Set(leafRows))
    // @ts-expect-error 不予公开 is a heading: it is not an answer
    const heading: LeafRow = 'deny'
    expect(leafRows).not.toContain(heading)
  })
})
