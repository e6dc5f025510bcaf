/**
 * What the body of an item is made of: the editor's document (ProseMirror JSON), as it stands in revision.body. The
 * editor offers these and nothing else, Word import and pasting are brought to these, the page is drawn from these.
 *
 * On its way into the editor it is html: p, h2–h4, lists, blockquote, table with th/td, strong, em, u, sup, sub, a, br,
 * hr, and two forms of its own: `<sup data-footnote="words"></sup>` and
 * `<figure data-file="id"><img alt="…"><figcaption>…</figcaption></figure>`. Alignment: class "center" or "right".
 */

export type Align = 'center' | 'right' | null

export type Mark =
  | { type: 'bold' | 'italic' | 'underline' | 'superscript' | 'subscript' }
  | { type: 'link'; attrs: { href: string } }

export type Inline =
  | { type: 'text'; text: string; marks?: readonly Mark[] }
  | { type: 'hardBreak' }
  /** Stands in the text as a small number; its words stand at the foot of the page. */
  | { type: 'footnote'; attrs: { text: string } }

export type Cell = {
  type: 'tableCell' | 'tableHeader'
  attrs: { colspan: number; rowspan: number }
  content: readonly Block[]
}

export type Block =
  | { type: 'paragraph'; attrs: { align: Align }; content?: readonly Inline[] }
  /** The title of the page is its h1. */
  | { type: 'heading'; attrs: { level: 2 | 3 | 4; align: Align }; content?: readonly Inline[] }
  | { type: 'bulletList'; content: readonly ListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: readonly ListItem[] }
  | { type: 'blockquote'; content: readonly Block[] }
  | { type: 'table'; content: readonly { type: 'tableRow'; content: readonly Cell[] }[] }
  /** `file` is a stored file of the item; `alt` is what a person who cannot see it is told. */
  | { type: 'picture'; attrs: { file: string; alt: string; caption: string } }
  | { type: 'horizontalRule' }

export type ListItem = { type: 'listItem'; content: readonly Block[] }

export type BodyDocument = { type: 'doc'; content: readonly Block[] }
