import { Parser } from 'htmlparser2'

/** A small tree of html, bounded in depth and size: it is read in the browser and in the confined process alike. */
export type Element = { tag: string; attrs: Record<string, string>; children: Child[] }
export type Child = Element | string

const dropped = new Set(['script', 'style', 'head', 'title', 'xml', 'object', 'iframe', 'svg', 'noscript', 'template'])
/** Office's own: w:data, v:shape, m:oMath. o:p is an empty ending of a paragraph. */
const isOffice = (tag: string) => /^[vwm]:/.test(tag)
/** The number or bullet Word writes in front of a list's line. */
const isIgnored = (attrs: Record<string, string>) => /mso-list:\s*ignore/i.test(attrs.style ?? '')

const isLine = /^(p|h\d|div)$/
const isListed = (attrs: Record<string, string>) => /mso-list:\s*l\d/i.test(attrs.style ?? '')
/** Under this name the dropped number or bullet is kept with its line. */
export const markerName = 'data-marker'

// Nobody writes so deep; what lies deeper keeps its words.
const deepest = 80

export const isElement = (child: Child): child is Element => typeof child !== 'string'

export function treeOf(html: string): Element {
  const root: Element = { tag: 'body', attrs: {}, children: [] }
  const open: { element: Element | null }[] = []
  let silent = 0
  let marker = ''
  const here = () => open.findLast(({ element }) => element)?.element ?? root
  const parser = new Parser(
    {
      onopentag(tag, attrs) {
        const drop = dropped.has(tag) || isOffice(tag) || isIgnored(attrs)
        if (drop || silent > 0) {
          if (silent === 0) marker = ''
          silent += 1
          return open.push({ element: null })
        }
        const element = open.length < deepest ? { tag, attrs, children: [] } : null
        if (element) here().children.push(element)
        return open.push({ element })
      },
      ontext(text) {
        if (silent === 0) here().children.push(text)
        else marker += text
      },
      onclosetag() {
        open.pop()
        if (silent === 0) return
        silent -= 1
        const line = open.findLast(({ element }) => element && isLine.test(element.tag))?.element
        if (silent === 0 && line && isListed(line.attrs) && marker.trim()) line.attrs[markerName] ??= marker.trim()
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return root
}

/** All words inside, without a call for each depth. */
export function wordsIn(element: Element): string {
  return element.children.map((child) => (isElement(child) ? wordsIn(child) : child)).join('')
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const lonely = new Set(['br', 'hr', 'img'])

export function htmlOf(children: readonly Child[]): string {
  return children
    .map((child) => {
      if (!isElement(child)) return escaped(child)
      const attrs = Object.entries(child.attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`)
      const start = `<${child.tag}${attrs.join('')}>`
      return lonely.has(child.tag) ? start : `${start}${htmlOf(child.children)}</${child.tag}>`
    })
    .join('')
}
