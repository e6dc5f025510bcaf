import type { Align, Block, BodyDocument, Cell, Inline, ListItem, Mark } from './word/document.ts'

/** The page's html is drawn on the server from the editor's document, node by node: nothing else can get onto a page. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!)

const tags = { bold: 'strong', italic: 'em', underline: 'u', superscript: 'sup', subscript: 'sub' } as const

/** The footnotes in the order in which the text comes to them. */
type Notes = string[]

const aligned = (align: Align | undefined) => (align ? ` class="${align}"` : '')

function marked(html: string, mark: Mark): string {
  if (mark.type === 'link') return `<a href="${escapeHtml(mark.attrs.href)}">${html}</a>`
  return `<${tags[mark.type]}>${html}</${tags[mark.type]}>`
}

function inlineHtml(node: Inline, notes: Notes): string {
  if (node.type === 'hardBreak') return '<br>'
  if (node.type === 'text') return (node.marks ?? []).reduceRight(marked, escapeHtml(node.text))
  const n = notes.push(node.attrs.text)
  return `<sup class="note" id="note-back-${n}"><a href="#note-${n}">〔${n}〕</a></sup>`
}

const inlines = (content: readonly Inline[] | undefined, notes: Notes) =>
  (content ?? []).map((node) => inlineHtml(node, notes)).join('')
const blocks = (content: readonly Block[], notes: Notes): string =>
  content.map((node) => blockHtml(node, notes)).join('')
const items = (content: readonly ListItem[], notes: Notes) =>
  content.map((item) => `<li>${blocks(item.content, notes)}</li>`).join('')

const span = (name: string, n: number) => (n > 1 ? ` ${name}="${n}"` : '')
function cellHtml({ type, attrs, content }: Cell, notes: Notes): string {
  const tag = type === 'tableHeader' ? 'th' : 'td'
  const spans = `${span('colspan', attrs.colspan)}${span('rowspan', attrs.rowspan)}`
  return `<${tag}${spans}>${blocks(content, notes)}</${tag}>`
}

function blockHtml(node: Block, notes: Notes): string {
  switch (node.type) {
    case 'paragraph':
      return `<p${aligned(node.attrs.align)}>${inlines(node.content, notes)}</p>`
    case 'heading':
      return `<h${node.attrs.level}${aligned(node.attrs.align)}>${inlines(node.content, notes)}</h${node.attrs.level}>`
    case 'bulletList':
      return `<ul>${items(node.content, notes)}</ul>`
    case 'orderedList':
      return `<ol${span('start', node.attrs.start)}>${items(node.content, notes)}</ol>`
    case 'blockquote':
      return `<blockquote>${blocks(node.content, notes)}</blockquote>`
    case 'table': {
      const rows = node.content.map((row) => `<tr>${row.content.map((cell) => cellHtml(cell, notes)).join('')}</tr>`)
      return `<table><tbody>${rows.join('')}</tbody></table>`
    }
    case 'picture': {
      const { file, alt, caption } = node.attrs
      const under = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''
      return `<figure><img src="/files/${file}" alt="${escapeHtml(alt)}">${under}</figure>`
    }
    case 'horizontalRule':
      return '<hr>'
  }
}

export function bodyHtml({ content }: BodyDocument): string {
  const notes: Notes = []
  const html = blocks(content, notes)
  if (notes.length === 0) return html
  const listed = notes.map(
    (text, at) => `<li id="note-${at + 1}">${escapeHtml(text)} <a href="#note-back-${at + 1}">返回</a></li>`,
  )
  return `${html}<section class="footnotes"><h2>注释</h2><ol>${listed.join('')}</ol></section>`
}
