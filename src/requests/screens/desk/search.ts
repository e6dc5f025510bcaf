import { applicantKinds, channels } from '../../../law/index.ts'
import { standings } from '../../standing.ts'
import { dueLabels } from '../../worklist/words.ts'

/** What narrows the desk stands in its address: it can be sent to a colleague, saved, and gone back from. */

export const shows = { list: '列表', board: '看板', month: '月历' } as const
export const viewNames = { mine: '我的在办', organ: '本机关', all: '全部机关' } as const
export const statusNames = {
  open: '全部在办',
  closed: '已办结',
  all: '全部（含办结）',
  ...(Object.fromEntries(Object.entries(standings).map(([id, { label }]) => [id, label])) as Record<
    keyof typeof standings,
    string
  >),
}

export type DeskSearch = {
  view?: keyof typeof viewNames
  show?: keyof typeof shows
  status?: keyof typeof statusNames
  due?: keyof typeof dueLabels
  organ?: string
  assigned?: string
  channel?: keyof typeof channels
  kind?: keyof typeof applicantKinds
  q?: string
  year?: number
  late?: 0 | 1
  sort?: 'arrival'
  month?: string
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
/** One of these words, or nothing; what an address says otherwise is not believed. */
const oneOf = <T extends string>(value: unknown, words: Readonly<Record<T, unknown>>): T | undefined =>
  typeof value === 'string' && Object.hasOwn(words, value) ? (value as T) : undefined
const lateness = (value: unknown) => (value === 0 || value === 1 ? value : undefined)
const monthOf = (value: unknown) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(String(value)) ? String(value) : undefined)

export const deskSearch = (search: Record<string, unknown>): DeskSearch => ({
  view: oneOf(search.view, viewNames),
  show: oneOf(search.show, shows),
  status: oneOf(search.status, statusNames),
  due: oneOf(String(search.due), dueLabels),
  organ: text(search.organ),
  assigned: text(search.assigned),
  channel: oneOf(search.channel, channels),
  kind: oneOf(search.kind, applicantKinds),
  q: text(search.q) ?? (typeof search.q === 'number' ? String(search.q) : undefined),
  year: Number.isInteger(search.year) ? Number(search.year) : undefined,
  late: lateness(search.late),
  sort: search.sort === 'arrival' ? 'arrival' : undefined,
  month: monthOf(search.month),
})

export const writtenSearch = (search: DeskSearch) =>
  new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ).toString()

/** Numbers come back as numbers: `year` and `late` are the only ones. */
export const readSearch = (query: string): DeskSearch =>
  deskSearch(
    Object.fromEntries(
      [...new URLSearchParams(query)].map(([key, value]) => [
        key,
        ['year', 'late'].includes(key) ? Number(value) : value,
      ]),
    ),
  )
