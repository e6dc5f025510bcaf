import { describe, expect, test } from 'vitest'
import { cells, grid, type ReportTableId } from '../law/index.ts'
import { associate, type HeaderCell, type NumberCell } from './headers.ts'

const placed = (table: ReportTableId) => associate(table, grid(table)).flatMap(({ rows }) => rows.flat())
const isHeader = (cell: object): cell is HeaderCell => 'kind' in cell && cell.kind === 'header'
const isNumber = (cell: object): cell is NumberCell => 'kind' in cell && cell.kind === 'number'

/** What a screen reader says before the number. */
function read(id: string): string {
  const all = placed(id.slice(0, 2) as ReportTableId)
  const names = new Map(all.filter(isHeader).map((cell) => [cell.id, cell.text]))
  const number = all.filter(isNumber).find(({ cell }) => cell === id)
  return (number?.headers.split(' ') ?? []).map((header) => names.get(header)).join('，')
}

describe('每个数字都说得出自己的全部表头', () => {
  test.each([
    ['表二分块表：规章的制发件数', 't2.rule.made', '第二十条第（一）项，本年制发件数，规章'],
    ['跨栏的行政许可', 't2.permit.decisions', '第二十条第（五）项，本年处理决定数量，行政许可'],
    ['同一块的第二行不带上一块的表头', 't2.coercion.decisions', '第二十条第（六）项，本年处理决定数量，行政强制'],
    ['表三总计列', 't3.new.total', '申请人情况，总计，一、本年新收政府信息公开申请数量'],
    [
      '表三三级行头、三级列头',
      't3.deny_secret.legal',
      '申请人情况，法人或其他组织，法律服务机构，三、本年度办理结果，（三）不予公开，1.属于国家秘密',
    ],
    ['表三两级行头', 't3.granted.natural', '申请人情况，自然人，三、本年度办理结果，（一）予以公开'],
    ['表四复议后起诉', 't4.afterReview.pending', '行政诉讼，复议后起诉，尚未审结'],
  ])('%s', (_, id, said) => {
    expect(read(id)).toBe(said)
  })

  test('二百个数字各有表头，没有两个数字的表头相同', () => {
    const said = cells.map(({ id }) => read(id))
    expect(said.every((headers) => headers.length > 0)).toBe(true)
    expect(new Set(cells.map(({ id }, index) => id.slice(0, 2) + said[index])).size).toBe(cells.length)
  })

  test('表头编号在一张表内不重复', () => {
    for (const table of ['t2', 't3', 't4'] as const) {
      const ids = placed(table)
        .filter(isHeader)
        .map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('表三、表四有一个 thead，表二每块一个 tbody', () => {
    const parts = (table: ReportTableId) => associate(table, grid(table)).map(({ part }) => part)
    expect(parts('t3')).toEqual(['thead', 'tbody'])
    expect(parts('t4')).toEqual(['thead', 'tbody'])
    expect(parts('t2')).toEqual(['tbody', 'tbody', 'tbody', 'tbody'])
  })
})
