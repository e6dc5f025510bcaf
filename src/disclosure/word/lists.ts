import { type Child, type Element, isElement, markerName } from './tree.ts'

/** On the clipboard Word and WPS write lists as paragraphs with `mso-list:l0 level2` and the number as a drawn sign. */
const level = (child: Child) => {
  const style = isElement(child) && /^(p|h\d|div)$/.test(child.tag) ? (child.attrs.style ?? '') : ''
  const found = /mso-list:\s*l\d+\s+level(\d)/i.exec(style)
  return found ? Number(found[1]) : 0
}

const markerOf = (child: Element) => child.attrs[markerName] ?? ''
/** 一、 （一） 第一条 ①: words of an official document, not the look of a list; they stay as they were written. */
const isWritten = (marker: string) => /[一二三四五六七八九十百①-⑳]/.test(marker)
/** Signs from the fonts Symbol and Wingdings arrive as single letters (l, n, u, o, Ø, ·). */
const isNumbered = (marker: string) => /\d|^[a-z]{1,4}[.)）、]$/i.test(marker)

const asWritten = (child: Element): Element => ({
  ...child,
  attrs: {},
  children: [markerOf(child), ...child.children],
})

type Open = { list: Element; depth: number }

class Lists {
  readonly made: Child[] = []
  private open: Open[] = []

  other(child: Child): void {
    if (isElement(child) || child.trim() !== '') this.open = []
    this.made.push(child)
  }

  item(child: Element, depth: number): void {
    const tag = isNumbered(markerOf(child)) ? 'ol' : 'ul'
    this.open = this.open.filter((each) => each.depth < depth || (each.depth === depth && each.list.tag === tag))
    let here = this.open.at(-1)
    if (!here || here.depth < depth) {
      const list: Element = { tag, attrs: {}, children: [] }
      const parent = here?.list.children.at(-1)
      if (parent && isElement(parent)) parent.children.push(list)
      else this.made.push(list)
      here = { list, depth }
      this.open.push(here)
    }
    here.list.children.push({ tag: 'li', attrs: {}, children: [{ ...child, tag: 'p', attrs: {} }] })
  }
}

/** Paragraphs of a list, in a row, become that list. */
export function listed(children: readonly Child[]): readonly Child[] {
  if (!children.some((child) => level(child) > 0)) return children
  const lists = new Lists()
  for (const child of children) {
    const depth = level(child)
    if (depth === 0 || !isElement(child)) lists.other(child)
    else if (isWritten(markerOf(child))) lists.other(asWritten(child))
    else lists.item(child, depth)
  }
  return lists.made
}
