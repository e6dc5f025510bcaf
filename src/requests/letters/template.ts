import { abolishedReviewer } from '../../law/index.ts'
import { because, type Refusal } from '../../platform/act.ts'
import type { LetterKind } from './kind.ts'
import type { LetterCase } from './letter-case.ts'

/** The words of a letter: plain lines with named slots. Offices edit them; what the law asks for stays in. */

const slot = /\{\{([^{}]*)\}\}/g

export const slotsIn = (words: string): string[] => [...words.matchAll(slot)].map(([, name]) => (name ?? '').trim())

/** Its own remedy in a template would stand beside, and one day against, the one that follows from the decision. */
const ownRemedy = /行政复议|行政诉讼|提起诉讼|起诉|人民法院/

/** Why these words cannot be a template of this kind. */
export function templateFlaws(kind: LetterKind, words: string): Refusal[] {
  const named = new Set(slotsIn(words))
  const typed = words.replace(slot, '')
  const lost = kind.required.filter(({ where }) => 'slot' in where && !named.has(where.slot))
  return [
    ...[...named]
      .filter((name) => !Object.hasOwn(kind.slots, name))
      .map((name) => ({ sentence: `“{{${name}}}”不是这种文书可用的变量`, article: '文书模板' })),
    ...lost.map(({ label, article }) => ({
      sentence: `模板缺少必备要素“${label}”，请在正文中加入 {{${label}}}`,
      article,
    })),
    ...because(
      abolishedReviewer.test(typed),
      '模板写有“上级主管部门”：2024年1月1日起部门的复议机关只有本级人民政府，请删去，救济告知由系统依法写明',
      '行政复议法第二十四条',
    ),
    ...because(
      ownRemedy.test(typed),
      '模板另写了复议、诉讼的途径，可能与救济告知矛盾，请删去，由 {{救济告知}} 依法写明',
      '行政复议法第二十三条第二款',
    ),
  ]
}

export type Filled = { text: string; slots: ReadonlyMap<string, string> }

const stop = /[。；，、]+$/
/** A value inside a sentence keeps to its line and leaves the sentence its own full stop. */
const inSentence = (value: string, next: string) => {
  const one = value.trim().replace(/\s*\n\s*/g, ' ')
  return /^[。；，、：）”]/.test(next) ? one.replace(stop, '') : one
}

function fillLine(line: string, valueFor: (name: string) => string): Filled[] {
  const names = slotsIn(line)
  const values = new Map(names.map((name) => [name, valueFor(name)]))
  // A line that speaks of what did not happen is left out.
  if ([...values.values()].some((value) => value === '')) return []
  const alone = /^\{\{([^{}]*)\}\}$/.exec(line)
  if (alone) {
    const value = values.get(names[0] ?? '') ?? ''
    return value.split('\n').map((text) => ({ text: text.trim(), slots: new Map([[names[0] ?? '', text.trim()]]) }))
  }
  const said = new Map<string, string>()
  const text = line.replace(slot, (whole, name: string, at: number) => {
    const value = inSentence(values.get(name.trim()) ?? '', line.slice(at + whole.length))
    said.set(name.trim(), value)
    return value
  })
  // What an officer typed may end without a full stop; a sentence of the letter does not.
  return [{ text: line.endsWith('}}') && !/[。；！？：”）]$/.test(text) ? `${text}。` : text, slots: said }]
}

/** The lines of the letter, each with what its slots said. */
export function fill(kind: LetterKind, words: string, given: LetterCase): Filled[] {
  const valueFor = (name: string) => (kind.slots[name]?.(given) ?? '').trim()
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => fillLine(line, valueFor))
    .filter(({ text }) => text !== '')
}
