import { cells, rowTree } from '../../law/index.ts'

const names = new Map<string, string>(cells.map(({ id, label }) => [id, label]))

/** A cell as a reviewer would name it. */
export const nameOfCell = (id: string) => names.get(id) ?? id

type Node = { id?: string; meaning?: string; children?: readonly Node[] }
const gather = (nodes: readonly Node[]): [string, string][] =>
  nodes.flatMap((node) => [
    ...(node.id && node.meaning ? [[node.id, node.meaning] as [string, string]] : []),
    ...gather(node.children ?? []),
  ])
const meanings = new Map(gather(rowTree))

/** What the official notes to the table say a row counts. */
export const meaningOfCell = (id: string) => meanings.get(id.split('.')[1] ?? '') ?? null
