import { expect, test } from 'vitest'
import { columnTree } from './column-tree.ts'

const column = (id: string, ...path: string[]) => ({ id, name: path.at(-1) ?? '', path })

test('栏目按路径成树：容器只作名称不能选，先来的下级也挂在上级之下', () => {
  const tree = columnTree([column('c', '专栏', '财政', '预算'), column('b', '专栏', '财政'), column('a', '通知公告')])
  const shape = (nodes: ReturnType<typeof columnTree>): unknown[] =>
    nodes.map(({ title, selectable, children }) => [title, selectable, ...shape(children)])
  expect(shape(tree)).toEqual([
    ['通知公告', true],
    ['专栏', false, ['财政', true, ['预算', true]]],
  ])
})
