import { type Cycle, cycles } from '../columns/words.ts'
import { type Channel, channels } from './channels.ts'
import { type Leaf, type Level, nextCode, titleOf } from './leaf.ts'
import { readLimits } from './time-limit.ts'

/** One line of a catalogue, as a workbook or a form says it, read as a leaf. Pure; what it cannot know is given. */

export type Line = Readonly<Partial<Record<Key, string>>>
export type Key =
  | 'seq'
  | 'l1'
  | 'l2'
  | 'l3'
  | 'elements'
  | 'basis'
  | 'limit'
  | 'body'
  | 'channels'
  | 'audience'
  | 'public'
  | 'specific'
  | 'mode'
  | 'proactive'
  | 'onRequest'
  | 'levels'
  | 'county'
  | 'township'
  | 'code'
  | 'columns'
  | 'cycle'
  | 'words'
  | 'supersedes'

export type Known = {
  field: string
  /** Every word that means an organ, and words that mean all of a kind. */
  organs: ReadonlyMap<string, readonly string[]>
  columns: ReadonlyMap<string, string>
  /** What stands already: a line without a code is known again by its title. */
  standing: readonly Leaf[]
  used: readonly string[]
}
export type Trouble = { column: string; value: string; remedy: string }

export const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

const parts = (text: string | undefined, by = /[;；\n]/) =>
  (text ?? '')
    .split(by)
    .map((each) => each.trim().replace(/^(?:\d{1,2}[.．、]|[●○•▪■]|[（(]\d{1,2}[)）])\s*/, ''))
    .filter((each) => each !== '')

/** √, ■, ● choose; □, ×, 否 and nothing do not. */
const isChosen = (text: string | undefined) => {
  const said = plain(text ?? '')
  return said !== '' && !/^[□×✗否无-]+$/.test(said)
}

const channelOf = (said: string): Channel => {
  const word = plain(said).replace(/[()（）].*$/, '')
  const found = Object.entries(channels).find(
    ([, name]) => plain(name).startsWith(word) || word.startsWith(plain(name)),
  )
  return (found?.[0] as Channel | undefined) ?? 'other'
}

/** A printed cell names every channel, ■ before the chosen; a plain one names only the chosen. */
export function readChannels(text: string): Channel[] {
  const marked = [...text.matchAll(/[■☑√●]\s*([^■□☑☐√●○\n;；]+)/g)].map(([, said = '']) => said)
  const chosen = /[■□☑☐]/.test(text) ? marked : parts(text, /[;；、,，\n]/)
  return [...new Set(chosen.map((said) => channelOf(said)))]
}

function readBodies(text: string, { organs }: Known): { ids: string[]; unknown: string[] } {
  const names = parts(text, /[;；、,，\n]/)
  const found = names.map((name) => [name, organs.get(plain(name))] as const)
  return {
    ids: [...new Set(found.flatMap(([, ids]) => ids ?? []))],
    unknown: found.flatMap(([name, ids]) => (ids ? [] : [name])),
  }
}

const cycleOf = (text: string | undefined): Cycle | null => {
  const said = plain(text ?? '')
  if (said === '') return 'none'
  const found = Object.entries(cycles).find(([, name]) => name === said)
  return (found?.[0] as Cycle | undefined) ?? null
}

const wantedLevels = (line: Line): Level[] => [
  ...(isChosen(line.county) || line.levels?.includes('县') ? (['county'] as const) : []),
  ...(isChosen(line.township) || line.levels?.includes('乡') ? (['township'] as const) : []),
]

const isOnRequest = (line: Line) =>
  isChosen(line.onRequest) || (line.mode?.includes('依申请') === true && !isChosen(line.proactive))

const codeOf = (line: Line, { field, standing }: Known, used: readonly string[]) => {
  if (line.code?.trim()) return line.code.trim()
  const title = titleOf({ l1: line.l1 ?? '', l2: line.l2 ?? '', l3: line.l3?.trim() || null })
  return standing.find((leaf) => titleOf(leaf) === title)?.code ?? nextCode(field, used)
}

const required: readonly [Key, string][] = [
  ['l1', '一级事项'],
  ['l2', '二级事项'],
  ['elements', '公开内容（要素）'],
  ['basis', '公开依据'],
  ['limit', '公开时限'],
  ['body', '公开主体'],
  ['channels', '公开渠道和载体'],
]

/** What is wrong with a line: each with what was written and how to mend it. */
function troubles(line: Line, leaf: Leaf, unknown: readonly string[], known: Known): Trouble[] {
  const trouble = (wrong: boolean, column: string, value: string, remedy: string) =>
    wrong ? [{ column, value, remedy }] : []
  return [
    ...required.flatMap(([key, column]) => trouble(!line[key]?.trim(), column, '', `请填写${column}`)),
    ...unknown.map((name) => ({
      column: '公开主体',
      value: name,
      remedy: '机关名册里没有这个名称，请写机关名称、简称，或者“各部门”“各镇（街）”“全部机关”',
    })),
    ...leaf.columnNames
      .filter((name) => !known.columns.has(plain(name)))
      .map((name) => ({ column: '栏目', value: name, remedy: '没有这个栏目，请先新增栏目，或者改正名称' })),
    ...trouble(leaf.levels.length === 0, '公开层级', '', '请选县级、乡级之一或者全部'),
    ...trouble(
      cycleOf(line.cycle) === null,
      '更新周期',
      line.cycle ?? '',
      `应为${Object.values(cycles).join('、')}之一`,
    ),
    ...trouble(
      !new RegExp(`^${known.field}-\\d{3,4}$`).test(leaf.code),
      '事项编码',
      leaf.code,
      `应为 ${known.field}-001 的样子，新事项留空`,
    ),
  ]
}

export function readLeaf(line: Line, known: Known, used: readonly string[]): { leaf: Leaf; troubles: Trouble[] } {
  const { ids, unknown } = readBodies(line.body ?? '', known)
  const columnNames = parts(line.columns, /[;；、,，\n]/)
  const specific = isChosen(line.specific) || line.audience?.includes('特定') === true
  const leaf: Leaf = {
    code: codeOf(line, known, used),
    l1: line.l1?.trim() ?? '',
    l2: line.l2?.trim() ?? '',
    l3: line.l3?.trim() || null,
    elements: parts(line.elements),
    basis: parts(line.basis?.replace(/》[、,，]\s*《/g, '》\n《')),
    limitText: line.limit?.trim() ?? '',
    limits: readLimits(line.limit ?? ''),
    body: line.body?.trim() ?? '',
    organs: ids,
    channels: readChannels(line.channels ?? ''),
    audience: specific ? 'specific' : 'public',
    audienceNote: specific && !/^[√■●是]*$/.test(plain(line.specific ?? '')) ? (line.specific?.trim() ?? null) : null,
    mode: isOnRequest(line) ? 'onRequest' : 'proactive',
    levels: wantedLevels(line),
    columnNames,
    columns: columnNames.flatMap((name) => known.columns.get(plain(name)) ?? []),
    words: parts(line.words, /[;；、,，\n]/),
    cycle: cycleOf(line.cycle) ?? 'none',
    supersedes: parts(line.supersedes, /[;；、,，\n]/),
  }
  return { leaf, troubles: troubles(line, leaf, unknown, known) }
}
