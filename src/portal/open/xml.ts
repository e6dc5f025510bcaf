/** XML by hand where a feed needs ten elements: every text is escaped, what XML 1.0 cannot hold is left out. */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** What XML 1.0 §2.2 does not name has no place in it, not even escaped: control characters, half pairs. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

export const text = (said: string) => said.replace(unspeakable, '').replace(/[&<>"']/g, (each) => entities[each]!)

type Attributes = Readonly<Record<string, string>>
const open = (name: string, attributes: Attributes) =>
  `${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${text(value)}"`)
    .join('')}`

export const element = (name: string, inner: string | null, attributes: Attributes = {}) =>
  inner === null ? `<${open(name, attributes)}/>` : `<${open(name, attributes)}>${inner}</${name}>`

/** An element of text; nothing where there is nothing to say. */
export const said = (name: string, value: string | null | undefined, attributes: Attributes = {}) =>
  value ? element(name, text(value), attributes) : ''

export const xmlDocument = (root: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
