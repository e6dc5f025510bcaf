import type { Day } from '../../platform/act.ts'
import type { Entry } from './finding.ts'

/**
 * What a site keeps beside the lists it came with (§3.3: the lexicon is data, with an owner and dates, for a wrong entry
 * blocks a lawful text). Nothing is taken away: what was added may be retired, what came with us as well.
 */

export const listKinds = {
  word: '词条',
  host: '许可的外部网站',
  phone: '对外公布的服务电话',
  law: '法律法规名称',
} as const
export type ListKind = keyof typeof listKinds

export type Listed = {
  id: string
  kind: ListKind
  /** The wrong word, the host, the phone or the title; a word of ours that is retired stands here too. */
  said: string
  /** Of words: what is right, what kind of mistake it is, where it is right all the same. */
  right: string | null
  category: Entry['category'] | null
  allowed: readonly string[]
  from: Day | null
  until: Day | null
  why: string
  /** Who answers for it: a name and an office, as a person says it. */
  owner: string
  retired: boolean
}

export type Lists = { id: string; listed: readonly Listed[] }
export const noLists: Lists = { id: '', listed: [] }

const inForce = ({ kind, from, until }: Listed, today: Day) =>
  kind === 'word' || ((!from || from <= today) && (!until || until >= today))

export const saidOf = (lists: Lists, kind: ListKind, today: Day): string[] =>
  lists.listed.filter((each) => each.kind === kind && !each.retired && inForce(each, today)).map(({ said }) => said)

/** Ours without the retired, and the site's; its own word for the same mistake goes first. */
export function entriesOf(own: readonly Entry[], { listed }: Lists): readonly Entry[] {
  const words = listed.filter(({ kind }) => kind === 'word')
  if (words.length === 0) return own
  const retired = new Set(words.filter((each) => each.retired).map(({ said }) => said))
  const added = words
    .filter((each) => !each.retired)
    .map(({ said, right, category, allowed, from, until, why }): Entry => {
      const reason = why === '' ? {} : { why }
      return { category: category ?? 'expression', wrong: said, right, allowed, from, until, ...reason }
    })
  return [...added, ...own.filter(({ wrong }) => !retired.has(wrong))]
}
