import { type Child, type Element, isElement, wordsIn } from './tree.ts'

/**
 * Footnotes as Word puts them on the clipboard (`_ftn1` / `_ftnref1`, endnotes `_edn1`) and as mammoth writes them
 * (`footnote-1` / `footnote-ref-1`): a reference in the text, the words at the end.
 */

const noteId = /^(?:_?(?:ftn|edn)\d+|(?:foot|end)note-\d+)$/
const backId = /^#(?:_?(?:ftn|edn)ref\d+|(?:foot|end)note-ref-\d+)$/

const plainId = (id: string) => id.replace(/^#/, '').replace(/^_/, '')
const targetOf = ({ tag, attrs }: Element) => (tag === 'a' && attrs.href?.startsWith('#') ? plainId(attrs.href) : null)

const isBack = (child: Child) => isElement(child) && child.tag === 'a' && backId.test(child.attrs.href ?? '')
const withoutBacks = (element: Element): Element => ({
  ...element,
  children: element.children
    .filter((child) => !isBack(child))
    .map((child) => (isElement(child) ? withoutBacks(child) : child)),
})

/** Takes the notes out of the tree: their words by their id. */
export function takeNotes(root: Element): Map<string, string> {
  const notes = new Map<string, string>()
  const walk = (element: Element) => {
    element.children = element.children.filter((child) => {
      if (!isElement(child)) return true
      const { id = '' } = child.attrs
      if (noteId.test(id) && (child.tag === 'li' || child.tag === 'div' || child.tag === 'aside')) {
        notes.set(
          plainId(id),
          wordsIn(withoutBacks(child))
            .replace(/\s+/g, ' ')
            .replace(/^\[?\d+\]?\s+/, '')
            .trim(),
        )
        return false
      }
      walk(child)
      const isNoteList = child.tag === 'ol' || /mso-element:\s*(foot|end)note-list/.test(child.attrs.style ?? '')
      return !(isNoteList && wordsIn(child).trim() === '')
    })
  }
  walk(root)
  return notes
}

/** The words a reference stands for, or null: mammoth wraps the link into sup, Word the sup into the link. */
export function noteAt(element: Element, notes: Map<string, string>): string | null {
  const target = targetOf(element)
  if (target !== null) return notes.get(target) ?? null
  const [only, ...others] = element.children.filter((child) => isElement(child) || child.trim() !== '')
  return element.tag === 'sup' && only && isElement(only) && others.length === 0 ? noteAt(only, notes) : null
}
