import type { DraftingChoices } from '../../api-types.ts'

/** A column that only holds others is named, not chosen. */
type Branch = { value: string; title: string; selectable: boolean; disableCheckbox?: boolean; children: Branch[] }

/** The columns as a tree, from the path each stands in. */
export function columnTree(columns: DraftingChoices['columns']): Branch[] {
  const roots: Branch[] = []
  const known = new Map<string, Branch>()
  const at = (path: readonly string[]): Branch[] => {
    if (path.length === 0) return roots
    const key = path.join('/')
    const found = known.get(key)
    if (found) return found.children
    const branch: Branch = { value: key, title: path.at(-1) ?? '', selectable: false, children: [] }
    known.set(key, branch)
    at(path.slice(0, -1)).push(branch)
    return branch.children
  }
  // Those above come first, so that what hangs below finds them.
  for (const { id, name, path } of columns.toSorted((a, b) => a.path.length - b.path.length)) {
    const branch: Branch = { value: id, title: name, selectable: true, children: [] }
    const above = path.at(-1) === name ? path.slice(0, -1) : path
    at(above).push(branch)
    known.set([...above, name].join('/'), branch)
  }
  return roots
}
