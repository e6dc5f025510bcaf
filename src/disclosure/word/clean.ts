import { noteAt, takeNotes } from './footnotes.ts'
import { listed } from './lists.ts'
import { type Child, type Element, htmlOf, isElement, treeOf } from './tree.ts'

/**
 * Html of Word, WPS or any other page, brought to what an item is made of (document.ts): lists, tables, headings and
 * footnotes stay, fonts, colours and Office's own marks go. What could not be kept is said.
 */
export type Cleaned = { html: string; warnings: string[] }

type Work = {
  notes: Map<string, string>
  warned: Set<string>
  /** The stored file behind a picture's address; null where there is none. */
  fileOf: (src: string) => string | null
}

const element = (tag: string, children: Child[], attrs: Record<string, string> = {}): Element => ({
  tag,
  attrs,
  children,
})

const headings: Record<string, string> = { h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h4', h5: 'h4', h6: 'h4' }
const renamed: Record<string, string> = { b: 'strong', i: 'em', ins: 'u' }
const inline = new Set(['strong', 'em', 'u', 'sup', 'sub'])
const containers = /^(div|section|article|center|main|aside|header|footer|form|body|html|address|dl|dt|dd|pre|figure)$/
const blocks = /^(p|h[1-6]|ul|ol|li|table|blockquote|hr|figure|center|pre|dl|dt|dd|div|section|article)$/

const isBlock = (child: Child) => isElement(child) && blocks.test(child.tag)
const styleOf = ({ attrs }: Element) => attrs.style ?? ''

function alignOf(from: Element): Record<string, string> {
  const said = /text-align:\s*(center|right)/i.exec(styleOf(from))?.[1] ?? from.attrs.align ?? from.attrs.class ?? ''
  const align = /^(center|right)$/i.exec(said)?.[1]?.toLowerCase()
  return align ? { class: align } : {}
}

/** Marks that Word says by style only. */
function wrapped(from: Element, children: Child[]): Child[] {
  const style = styleOf(from)
  if (/vertical-align:\s*super/i.test(style)) return [element('sup', children)]
  if (/vertical-align:\s*sub\b/i.test(style)) return [element('sub', children)]
  return /font-weight:\s*(bold|[6-9]00)/i.test(style) ? [element('strong', children)] : children
}

function linked(from: Element, children: Child[]): Child[] {
  const href = (from.attrs.href ?? '').trim()
  return /^(https?:|mailto:|tel:|\/(?!\/))/i.test(href) ? [element('a', children, { href })] : children
}

function picture(from: Element, work: Work): Child[] {
  const { src = '', alt = '' } = from.attrs
  const file = from.attrs['data-file'] ?? work.fileOf(src)
  if (file)
    return [
      element('figure', [element('img', [], { alt: alt.trim() }), element('figcaption', [])], { 'data-file': file }),
    ]
  work.warned.add('有图片没有带过来，请用“插入图片”上传')
  return []
}

function inlineOf(child: Child, work: Work): Child[] {
  if (!isElement(child)) return [child.replace(/[\s\u00a0]+/g, ' ')]
  const kept = child.attrs['data-footnote']
  const note = kept ?? noteAt(child, work.notes)
  if (note) return [element('sup', [], { 'data-footnote': note })]
  const tag = renamed[child.tag] ?? child.tag
  if (tag === 'br') return [element('br', [])]
  if (tag === 'img') return picture(child, work)
  if (tag === 'del' || tag === 's' || tag === 'strike') work.warned.add('有带删除线的文字，已按普通文字保留，请核对')
  const children = child.children.flatMap((each) => inlineOf(each, work))
  if (tag === 'a') return linked(child, children)
  return inline.has(tag) ? [element(tag, children)] : wrapped(child, children)
}

const isSpace = (child: Child | undefined) => typeof child === 'string' && /^[\s\u3000]*$/.test(child)

/** A paragraph begins at its first word: the page itself indents. */
function trimmed(children: Child[]): Child[] {
  const [first, ...rest] = children
  if (isSpace(first)) return trimmed(rest)
  const begun = typeof first === 'string' ? [first.replace(/^[\s\u3000]+/, ''), ...rest] : children
  const last = begun.at(-1)
  if (isSpace(last)) return trimmed(begun.slice(0, -1))
  return typeof last === 'string' ? [...begun.slice(0, -1), last.replace(/[\s\u3000]+$/, '')] : begun
}

const outlined = (from: Element) => /mso-outline-level:\s*([1-3])/i.exec(styleOf(from))?.[1]
/** A title is the item's title; inside the body it is the first heading. */
const headingOf = (from: Element): string | undefined => {
  const level = outlined(from) ?? /MsoHeading(\d)/.exec(from.attrs.class ?? '')?.[1]
  return headings[from.tag] ?? (level ? headings[`h${level}`] : undefined)
}

/** Pictures stand between paragraphs, never inside one. */
function paragraph(tag: string, from: Element, children: Child[]): Child[] {
  const pictures = children.filter((child) => isElement(child) && child.tag === 'figure')
  const words = trimmed(children.filter((child) => !pictures.includes(child)))
  const isEmpty = words.every((child) => isElement(child) && child.tag === 'br')
  return [...(isEmpty ? [] : [element(tag, words, alignOf(from))]), ...pictures]
}

const spans = ({ attrs }: Element) =>
  Object.fromEntries(
    ['colspan', 'rowspan'].flatMap((name) => (Number(attrs[name]) > 1 ? [[name, attrs[name] ?? '1']] : [])),
  )

/** Rows of this very table: those of a table inside a cell stay in the cell. */
const rowsOf = (table: Element): { row: Element; head: boolean }[] =>
  table.children.filter(isElement).flatMap((child) => {
    if (child.tag === 'tr') return [{ row: child, head: false }]
    return /^(thead|tbody|tfoot)$/.test(child.tag)
      ? rowsOf(child).map(({ row }) => ({ row, head: child.tag === 'thead' }))
      : []
  })

function table(from: Element, work: Work): Child[] {
  const rows = rowsOf(from).map(({ row, head }) => {
    const cells = row.children.filter(isElement).filter(({ tag }) => tag === 'td' || tag === 'th')
    return element(
      'tr',
      cells.map((cell) => element(head ? 'th' : cell.tag, blocksOf(cell, work), spans(cell))),
    )
  })
  const filled = rows.filter(({ children }) => children.length > 0)
  return filled.length === 0 ? [] : [element('table', [element('tbody', filled)])]
}

function block(child: Element, work: Work): Child[] {
  const heading = headingOf(child)
  if (heading)
    return paragraph(
      heading,
      child,
      child.children.flatMap((each) => inlineOf(each, work)),
    )
  if (child.tag === 'hr') return [element('hr', [])]
  if (child.tag === 'table') return table(child, work)
  if (child.tag === 'figure' && child.attrs['data-file']) return [child]
  if (child.tag === 'ul' || child.tag === 'ol') {
    const items = child.children.filter(isElement).map((item) => element('li', blocksOf(item, work)))
    const start = Number(child.attrs.start) > 1 && child.tag === 'ol' ? { start: child.attrs.start ?? '1' } : undefined
    return items.length > 0 ? [element(child.tag, items, start)] : []
  }
  if (child.tag === 'blockquote') return [element('blockquote', blocksOf(child, work))]
  if (containers.test(child.tag)) return blocksOf(child, work)
  return paragraph(
    'p',
    child,
    child.children.flatMap((each) => inlineOf(each, work)),
  )
}

/** Loose words between blocks are a paragraph too; inline wrappers around blocks (Word's <b>, WPS's <span>) are opened. */
function blocksOf(from: Element, work: Work): Child[] {
  const made: Child[] = []
  let loose: Child[] = []
  const close = () => {
    made.push(...paragraph('p', from, loose))
    loose = []
  }
  for (const child of listed(from.children)) {
    const opens = isElement(child) && !isBlock(child) && !isBlockless(child)
    if (isBlock(child) || opens) {
      close()
      made.push(...(opens ? blocksOf(child as Element, work) : block(child as Element, work)))
    } else loose.push(...inlineOf(child, work))
  }
  close()
  return made
}

const isBlockless = (from: Element): boolean =>
  !from.children.some((child) => isBlock(child) || (isElement(child) && !isBlockless(child)))

export function cleanHtml(html: string, fileOf: Work['fileOf'] = () => null): Cleaned {
  const root = treeOf(html)
  const work: Work = { notes: takeNotes(root), warned: new Set(), fileOf }
  const made = blocksOf(root, work)
  if (/<v:|<m:oMath|mso-element:comment/i.test(html)) work.warned.add('图形、公式和批注没有带过来，请核对')
  return { html: htmlOf(made), warnings: [...work.warned] }
}
