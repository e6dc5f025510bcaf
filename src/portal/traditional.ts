import { createRequire } from 'node:module'
import type * as OpenCC from 'opencc-js/cn2t'

/**
 * A public page in traditional characters, made of the page in simplified ones: texts and the attributes that people
 * read are converted by OpenCC's words, links stay among the converted pages. What is marked `translate="no"` (a document number
 * where it is given as such, a hash) stays as it is written: it names one thing only.
 */

export const prefix = '/t'

const require = createRequire(import.meta.url)
let converter: ((text: string) => string) | undefined

/** Its tables take 30 MB: they are read when the first reader asks for traditional characters. */
function words(text: string): string {
  const convert = converter ?? (require('opencc-js/cn2t') as typeof OpenCC).Converter({ from: 'cn', to: 't' })
  converter = convert
  return convert(text)
}

const read = /\b(title|alt|aria-label|placeholder|content|label)="([^"]*)"/g
const address = /\b(href|action)="(\/(?!\/)[^"]*)"/g
/** What has no converted page: files, feeds, the staff's side, forms that send something. */
const elsewhere =
  /^\/(assets|fonts|files|feeds|api|console|open-data\/files|favicon|sitemap|robots)|\.[a-z]{2,5}([?#]|$)/

const led = (path: string) => (elsewhere.test(path) || path.startsWith(`${prefix}/`) ? path : prefix + path)

function tag(text: string): string {
  const sends = /^<form\b/.test(text) && /method="post"/i.test(text)
  const said = text.replace(read, (_, name: string, value: string) => `${name}="${words(value)}"`)
  if (sends || /^<link\b/.test(text)) return said
  return said.replace(address, (_, name: string, path: string) => `${name}="${led(path)}"`)
}

const name = (text: string) => /^<\/?([a-z0-9-]+)/i.exec(text)?.[1]?.toLowerCase() ?? ''
const untouched = new Set(['script', 'style', 'code'])

/** The way back stands where the way here stood. */
const backAgain = (html: string) =>
  html.replace(/<a class="variant"[^>]*href="\/t([^"]*)"[^>]*>[^<]*<\/a>/, (_, path: string) => {
    return `<a class="variant" href="${path || '/'}" hreflang="zh-Hans" lang="zh-Hans" translate="no">简体</a>`
  })

export function traditional(html: string): string {
  let kept: string | null = null
  let depth = 0
  const made = backAgain(html).replace(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/g, (part) => {
    if (!part.startsWith('<')) return kept === null ? words(part) : part
    const of = name(part)
    if (kept !== null) {
      if (of === kept && !part.endsWith('/>')) depth += part.startsWith('</') ? -1 : 1
      if (depth === 0) kept = null
      return part
    }
    if (!part.startsWith('</') && (untouched.has(of) || part.includes('translate="no"')) && !part.endsWith('/>')) {
      kept = of
      depth = 1
      return part
    }
    return of === 'html' ? part.replace('lang="zh-CN"', 'lang="zh-Hant"') : tag(part)
  })
  return made
}
