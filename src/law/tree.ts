/** Headings that hold headings: the shape of every official table, whether read down or across. */

export type Tree = { readonly label: string; readonly id?: string; readonly children?: readonly Tree[] }

/** A leaf with the headings above it, the outermost first. */
export type Leaf = { readonly id: string; readonly label: string; readonly path: readonly string[] }

const childrenOf = (node: Tree): readonly Tree[] => node.children ?? []

export const leavesOf = (trees: readonly Tree[], above: readonly string[] = []): Leaf[] =>
  trees.flatMap((node) => {
    const path = [...above, node.label]
    return node.children ? leavesOf(node.children, path) : [{ id: node.id ?? '', label: node.label, path }]
  })

export const depthOf = (trees: readonly Tree[]): number =>
  trees.length === 0 ? 0 : 1 + Math.max(...trees.map((node) => depthOf(childrenOf(node))))

export const widthOf = (node: Tree): number =>
  node.children ? node.children.reduce((sum, child) => sum + widthOf(child), 0) : 1

type Grouped = { readonly label: string; readonly of?: string | null }

/** Neighbours that name the same heading stand under it. */
export const nest = (entries: Readonly<Record<string, Grouped>>): Tree[] =>
  Object.entries(entries).reduce<{ label: string; id?: string; children?: Tree[] }[]>((trees, [id, { label, of }]) => {
    const last = trees.at(-1)
    if (!of) trees.push({ label, id })
    else if (last?.children && last.label === of) last.children.push({ label, id })
    else trees.push({ label: of, children: [{ label, id }] })
    return trees
  }, [])
