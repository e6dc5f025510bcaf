import type { CellId } from './cells.ts'
import { type ReportTableId, reportTables } from './report-tables.ts'
import { depthOf, leavesOf, type Tree, widthOf } from './tree.ts'

type Span = { readonly colspan?: number; readonly rowspan?: number }
/** A field of the printed table: a heading or a number. */
export type GridField = ({ readonly text: string } | { readonly cell: CellId }) & Span
export type GridRow = readonly GridField[]

const { t2, t3, t4 } = reportTables

/** The official layout (格式30号), merged fields and all; every paper and page prints tables from here. */
export const grid = (table: ReportTableId): readonly GridRow[] => grids[table]

const spans = (colspan: number, rowspan: number): Span => ({
  ...(colspan > 1 && { colspan }),
  ...(rowspan > 1 && { rowspan }),
})

/** Headings across: a heading is as wide as its leaves, a leaf as deep as the rest of the header. */
function header(trees: readonly Tree[], depth = depthOf(trees)): GridField[][] {
  if (depth === 0) return []
  const top = trees.map((node) => ({ text: node.label, ...spans(widthOf(node), node.children ? 1 : depth) }))
  return [
    top,
    ...header(
      trees.flatMap((node) => node.children ?? []),
      depth - 1,
    ),
  ]
}

/** Headings down: a heading is as high as its leaves, a leaf as wide as the rest of the stub. */
function stub(trees: readonly Tree[], depth = depthOf(trees)): { headings: GridField[]; id: string }[] {
  return trees.flatMap((node) => {
    if (!node.children) return [{ headings: [{ text: node.label, ...spans(depth, 1) }], id: node.id ?? '' }]
    const heading = { text: node.label, ...spans(1, widthOf(node)) }
    return stub(node.children, depth - 1).map(({ headings, id }, index) => ({
      headings: index === 0 ? [heading, ...headings] : headings,
      id,
    }))
  })
}

const blockGrid = (): GridRow[] => {
  const width = Math.max(...t2.blocks.map((block) => Object.keys(block.columns).length))
  return t2.blocks.flatMap((block) => {
    const columns = Object.entries(block.columns)
    const span = spans(width - columns.length + 1, 1)
    return [
      [{ text: block.heading, colspan: width + 1 }],
      [{ text: t2.labelHeader }, ...columns.map(([, text]) => ({ text, ...span }))],
      ...Object.entries(block.rows).map(([row, text]) => [
        { text },
        ...columns.map(([col]) => ({ cell: `t2.${row}.${col}` as CellId, ...span })),
      ]),
    ]
  })
}

const requestGrid = (): GridRow[] => {
  const [first = [], ...rest] = header(t3.columns)
  const corner = { text: t3.corner, ...spans(depthOf(t3.rows), depthOf(t3.columns)) }
  const columns = leavesOf(t3.columns)
  const body = stub(t3.rows).map(({ headings, id }) => [
    ...headings,
    ...columns.map((column) => ({ cell: `t3.${id}.${column.id}` as CellId })),
  ])
  return [[corner, ...first], ...rest, ...body]
}

/** The official table 四 is one row: the routes stand beside each other, each over its outcomes. */
const remedyGrid = (): GridRow[] => {
  const under = (node: Tree): Tree => ({ ...node, children: node.children?.map(under) ?? t4.columns })
  const numbers = leavesOf(t4.rows).flatMap((route) =>
    leavesOf(t4.columns).map((column) => ({ cell: `t4.${route.id}.${column.id}` as CellId })),
  )
  return [...header(t4.rows.map(under)), numbers]
}

const grids: Readonly<Record<ReportTableId, readonly GridRow[]>> = {
  t2: blockGrid(),
  t3: requestGrid(),
  t4: remedyGrid(),
}
