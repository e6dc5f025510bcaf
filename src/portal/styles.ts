import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { fontFaces } from './fonts.ts'
import { colors, fonts, series, shape, sizes, strongColors } from './tokens.ts'

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const family = (names: readonly string[]) =>
  names.map((name) => (name.includes('serif') ? name : `"${name}"`)).join(', ')

const properties = (): [string, string][] => [
  ...Object.entries(colors).map(([name, value]): [string, string] => [kebab(name), value]),
  ...series.map((value, index): [string, string] => [`series-${index + 1}`, value]),
  ...Object.entries(sizes).map(([name, value]): [string, string] => [`size-${name}`, `${value}rem`]),
  ...Object.entries(fonts).map(([name, value]): [string, string] => [name, family(value)]),
  ['radius', `${shape.radius}px`],
  ['measure', `${shape.measure}em`],
  ['wide', `${shape.wide}rem`],
]

const rule = (set: readonly [string, string][]) =>
  `:root {\n${set.map(([name, value]) => `  --${name}: ${value};`).join('\n')}\n}\n`
/** What a system that asks for contrast gets is what the reader may choose (reading-style.ts). */
export const strongRule = `${rule(Object.entries(strongColors))}a { text-decoration: underline; }\n`
const part = (name: string) => readFileSync(new URL(`./css/${name}.css`, import.meta.url), 'utf8')

type Sheet = { name: string; text: string }
const sheet = (name: string, text: string): Sheet => ({
  name: `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`,
  text,
})

const parts = [
  'base',
  'masthead',
  'frame',
  'home',
  'content',
  'section',
  'article',
  'documents',
  'tables',
  'coverage',
  'charts',
  'check',
  'forms',
  'search',
  'follow',
  'modes',
]
const moreContrast = `@media (prefers-contrast: more) {\n${strongRule}}\n`
const site = sheet('site', rule(properties()) + parts.map(part).join('\n') + moreContrast)
const faces = sheet('fonts', fontFaces())

/** Named by their content, so that they may be kept for a year. */
export const stylesheetText = (name: string): string | undefined => [site, faces].find((one) => one.name === name)?.text

const small = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/**
 * The ranges of three font faces repeat each other far apart: brotli sees it and makes a fifteenth of them,
 * gzip a third. Done once, when first asked.
 */
export function stylesheetBrotli(name: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const done = small.get(name) ?? promisify(brotliCompress)(text).then((bytes) => new Uint8Array(bytes))
  small.set(name, done)
  return done
}

/** reading.css comes last and small: the one part of a page that differs from reader to reader. */
export const stylesheets = (): string[] => [`/assets/${site.name}`, '/assets/reading.css']

/** Stands at the end of a page: nobody waits for fonts that few need. */
export const fontSheet = (): string => `/assets/${faces.name}`
