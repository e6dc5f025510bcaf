import { Parser } from 'htmlparser2'
import { escapeHtml } from './body-html.ts'
import { isSafeAddress, showable } from './read-body.ts'

/**
 * Html from elsewhere (an older site, Word, another system) as a page of ours may show it: a closed list of elements,
 * no attribute but those named here, nothing deeper or longer than a page can be. Read as a stream: depth costs nothing.
 */

const kept = new Set(
  'p h2 h3 h4 ul ol li blockquote table caption thead tbody tfoot tr th td strong em u sup sub a br hr figure img figcaption section'.split(
    ' ',
  ),
)
const renamed: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  dt: 'p',
  dd: 'p',
}
/** Their words are none of the page's. */
const dropped = new Set(
  'script style head title template noscript iframe object embed svg math form select textarea'.split(' '),
)
const empty = new Set(['br', 'hr', 'img'])
/** Elements that are nothing but a paragraph to us. */
const paragraphs = new Set(['div', 'article', 'main', 'center', 'address', 'pre'])

const most = { depth: 60, characters: 4_000_000 } as const
export const longestHtml = most.characters

type Attributes = Readonly<Record<string, string>>
const count = (value: string | undefined, name: string, limit: number) =>
  /^\d{1,4}$/.test(value ?? '') && Number(value) > 1 ? ` ${name}="${Math.min(limit, Number(value))}"` : ''
const classOf = ({ class: given = '', align = '', style = '' }: Attributes) => {
  const said = `${given} ${align} ${/text-align:\s*(center|right)/.exec(style)?.[1] ?? ''}`
  const align1 = /\b(center|right)\b/.exec(said)?.[1]
  return align1 ? ` class="${align1}"` : ''
}

/** What of its attributes an element may keep; null: not without the right ones. */
function attributesOf(tag: string, attributes: Attributes, images: (src: string) => string | null): string | null {
  if (tag === 'a') {
    const href = (attributes.href ?? '').trim()
    return isSafeAddress(href) ? ` href="${escapeHtml(href)}"` : null
  }
  if (tag === 'img') {
    const src = images((attributes.src ?? '').trim())
    return src === null ? null : ` src="${escapeHtml(src)}" alt="${escapeHtml(showable(attributes.alt ?? ''))}"`
  }
  if (tag === 'th' || tag === 'td')
    return `${count(attributes.colspan, 'colspan', 100)}${count(attributes.rowspan, 'rowspan', 1_000)}`
  if (tag === 'ol') return count(attributes.start, 'start', 9_999)
  if (tag === 'section') return attributes.class === 'footnotes' ? ' class="footnotes"' : null
  return /^(p|h[2-4])$/.test(tag) ? classOf(attributes) : ''
}

/** Only pictures that are stored here: `/files/<id>`. */
const ownImages = (src: string) => (/^\/files\/[0-9a-f-]{36}$/.test(src) ? src : null)

type Options = {
  /** An address of a picture as the source writes it → ours, or null where the picture does not come along. */
  images?: (src: string) => string | null
}

export function cleanHtml(html: string, { images = ownImages }: Options = {}): string {
  const out: string[] = []
  // What was opened, by the name it had there: null where we wrote nothing for it.
  const open: (string | null)[] = []
  let silent = 0
  const nameOf = (name: string) => {
    const tag = paragraphs.has(name) ? 'p' : (renamed[name] ?? name)
    return kept.has(tag) ? tag : null
  }
  /** A paragraph cannot stand within a paragraph or a heading: an outer div is none. */
  const closeParagraph = () => {
    const last = open.at(-1)
    if (last === 'p') {
      out.push('</p>')
      open[open.length - 1] = null
    }
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (dropped.has(name)) silent += 1
        const tag = silent > 0 || open.length > most.depth ? null : nameOf(name)
        const said = tag === null ? null : attributesOf(tag, attributes, images)
        const written = tag !== null && said !== null
        if (written && /^(p|h[2-4]|ul|ol|table|blockquote|figure|hr|section)$/.test(tag)) closeParagraph()
        if (written) out.push(`<${tag}${said}>`)
        open.push(written && !empty.has(tag) ? tag : null)
      },
      ontext(text) {
        if (silent === 0) out.push(escapeHtml(showable(text)))
      },
      onclosetag(name) {
        if (dropped.has(name)) silent -= 1
        const tag = open.pop()
        if (tag) out.push(`</${tag}>`)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(html.slice(0, most.characters))
  return out
    .join('')
    .replace(/<p[^>]*>(\s|&nbsp;| )*<\/p>/g, '')
    .trim()
}

const breaks = new Set('p h1 h2 h3 h4 h5 h6 li tr br hr div table figcaption caption section blockquote'.split(' '))

/** The words of a page's html as the checks and the search read them: a line per paragraph or row. */
export function plainOf(html: string): string {
  const out: string[] = []
  let silent = 0
  const parser = new Parser(
    {
      onopentag(name, { alt }) {
        if (dropped.has(name)) silent += 1
        if (name === 'img' && alt) out.push(`〔图：${alt}〕`)
        if (name === 'td' || name === 'th') out.push(' ')
        if (name === 'br') out.push('\n')
      },
      ontext(text) {
        if (silent === 0) out.push(text)
      },
      onclosetag(name) {
        if (dropped.has(name)) silent -= 1
        if (breaks.has(name)) out.push('\n')
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return out
    .join('')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
