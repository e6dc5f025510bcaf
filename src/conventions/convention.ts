/** 本站约定: what the law leaves open and a site decides once for all (requests-and-report §8). */

export type Step = { readonly step: string; readonly label: string }
export type Value = boolean | number | string | readonly number[] | readonly Step[]

/** As a room declares it: the default, and why there is a choice at all. */
export type Declared = { readonly key: string; readonly label: string; readonly value: Value; readonly why: string }

export type Kind = 'yesNo' | 'number' | 'word' | 'pattern' | 'numbers' | 'steps'

/** Decided: the value in force; null while the default holds. */
export type Convention = { id: string; key: string; value: Value | null }

const isSteps = (value: readonly unknown[]): value is readonly Step[] => typeof value[0] === 'object'

export function kindOf({ value }: Pick<Declared, 'value'>): Kind {
  if (typeof value === 'boolean') return 'yesNo'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'string') return value.includes('{') ? 'pattern' : 'word'
  return isSteps(value) ? 'steps' : 'numbers'
}

const isWord = (value: unknown) => typeof value === 'string' && /^\p{Script=Han}{1,12}$/u.test(value)
/** A pattern keeps every part of the declared one: without the year or the serial two things would bear one number. */
const partsOf = (pattern: string) => [...pattern.matchAll(/\{([a-z]+)(?:(?<=seq):[1-9])?\}/g)].map(([, part]) => part)
const isPattern = (value: unknown, declared: string) =>
  typeof value === 'string' &&
  /^(?:[A-Za-z0-9/-]|\{[a-z]+(?:(?<=seq):[1-9])?\}){1,60}$/.test(value) &&
  partsOf(value).sort().join() === partsOf(declared).sort().join()
const isDays = (value: unknown, least: number) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= 366

/** What of the steps is kept, in their order; the last one cannot be left out: somebody must sign. */
const keptSteps = (declared: readonly Step[], wanted: unknown): readonly Step[] | null => {
  if (!Array.isArray(wanted) || !wanted.every((each) => declared.some(({ step }) => step === each))) return null
  const last = declared.at(-1)
  return last && wanted.includes(last.step) ? declared.filter(({ step }) => wanted.includes(step)) : null
}

/** What was said, as the rooms read it; null when it cannot be a value of this convention. */
export function readValue(declared: Declared, said: unknown): Value | null {
  const kind = kindOf(declared)
  if (kind === 'yesNo') return typeof said === 'boolean' ? said : null
  if (kind === 'number') return isDays(said, 1) ? Number(said) : null
  if (kind === 'word') return isWord(said) ? String(said) : null
  if (kind === 'pattern') return isPattern(said, String(declared.value)) ? String(said) : null
  if (kind === 'steps') return keptSteps(declared.value as readonly Step[], said)
  const days = Array.isArray(said) && said.length > 0 && said.length <= 8 && said.every((each) => isDays(each, 0))
  return days ? [...new Set(said as number[])].sort((a, b) => b - a) : null
}

export const wanted: Readonly<Record<Kind, string>> = {
  yesNo: '应选“是”或者“否”',
  number: '应为 1 至 366 的整数',
  word: '应为 1 至 12 个汉字',
  pattern: '由字母、数字、“/”“-”和默认值中的各个花括号项组成，每项用一次，不能缺少',
  numbers: '应为 0 至 366 的整数，一至八个',
  steps: '请从列出的环节中选择，最后一个环节不能去掉',
}

/** The value as a person reads it. */
export function shown(value: Value): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value
  return isSteps(value) ? value.map(({ label }) => label).join(' → ') : value.join('、')
}
