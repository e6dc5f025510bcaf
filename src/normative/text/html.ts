import { paragraphAnchors, type Structure, type Unit } from './structure.ts'

/** A document as html: each chapter and article an element with its address; made of escaped words and nothing else. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter]!)

const paragraph = (text: string, anchor: string | null = null) =>
  `<p${anchor ? ` id="${anchor}"` : ''}>${escaped(text)}</p>`

function articleHtml(unit: Unit): string {
  const anchors = paragraphAnchors(unit)
  const [first = '', ...rest] = unit.paragraphs
  const label = `<a class="article-label" href="#${unit.anchor}">${escaped(unit.label)}</a>`
  return `<div class="article" id="${unit.anchor}"><p>${label} ${escaped(first)}</p>${rest
    .map((text, nth) => paragraph(text, anchors[nth + 1] ?? null))
    .join('')}</div>`
}

const headingHtml = ({ level, anchor, label, title, paragraphs }: Unit) => {
  const tag = level === 'section' ? 'h3' : 'h2'
  const words = level === 'heading' ? `${label}${title}` : `${label} ${title}`
  return `<${tag} id="${anchor}" class="unit-${level}">${escaped(words.trim())}</${tag}>${paragraphs
    .map((text) => paragraph(text))
    .join('')}`
}

/** 「五、」 before a whole sentence is set like an article. */
export const isSentence = ({ level, title }: Unit) => level === 'article' || (level === 'heading' && title === '')

const unitHtml = (unit: Unit) => (isSentence(unit) ? articleHtml(unit) : headingHtml(unit))

/** The name of what follows stands alone before its first chapter. */
const isName = (text: string, nth: number, all: readonly string[]) =>
  nth === all.length - 1 && !/[。：；，:;,]$/.test(text)

const beforehand = (text: string, nth: number, all: readonly string[]) =>
  isName(text, nth, all) ? `<p class="text-title">${escaped(text)}</p>` : paragraph(text)

export const htmlOf = ({ preamble, units }: Structure): string =>
  `<div class="preamble">${preamble.map(beforehand).join('')}</div>${units.map(unitHtml).join('')}`
