import { describe, expect, it } from 'vitest'
import { neighbour, places } from './grid-walk.ts'

const rows = [
  [{ text: '信息内容' }, { text: '制发' }, { text: '废止' }, { text: '现行有效' }],
  [{ text: '规章' }, { cell: 'a1' }, { cell: 'a2' }, { cell: 'a3' }],
  [{ text: '三、办理结果', rowspan: 2 }, { cell: 'b1' }, { cell: 'b2' }, { cell: 'b3' }],
  [{ cell: 'c1' }, { cell: 'c2' }, { cell: 'c3' }],
  [{ text: '行政许可' }, { cell: 'd', colspan: 3 }],
]
const all = places(rows)

describe('用方向键在表格的数字之间移动', () => {
  it('合并单元格之后每个数字的位置仍对得上印出来的列', () => {
    expect(all.find(({ cell }) => cell === 'c1')).toEqual({ cell: 'c1', row: 3, from: 1, to: 1 })
    expect(all.find(({ cell }) => cell === 'd')).toEqual({ cell: 'd', row: 4, from: 1, to: 3 })
  })
  it('上下走同一列，跨过没有数字的行', () => {
    expect(neighbour(all, 'a2', 'ArrowDown')).toBe('b2')
    expect(neighbour(all, 'b2', 'ArrowDown')).toBe('c2')
    expect(neighbour(all, 'c3', 'ArrowDown')).toBe('d')
    expect(neighbour(all, 'd', 'ArrowUp')).toBe('c1')
  })
  it('左右不换行，走到边上停住', () => {
    expect(neighbour(all, 'a1', 'ArrowRight')).toBe('a2')
    expect(neighbour(all, 'a3', 'ArrowRight')).toBe('a3')
    expect(neighbour(all, 'b1', 'ArrowLeft')).toBe('b1')
    expect(neighbour(all, 'a1', 'ArrowUp')).toBe('a1')
    expect(neighbour(all, 'd', 'ArrowDown')).toBe('d')
  })
})
