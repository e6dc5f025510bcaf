import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { plainly } from './fold.ts'
import { leadOf } from './lead.ts'
import { askedFrom, titlesFrom } from './store-questions.ts'

/** While somebody types: what others asked, then titles that begin so. */

const most = 8
/** 【设计】 Asked by so few, or on so few days, it may be about a person. */
const asOften = { least: 5, days: 3 } as const

export async function suggestions(db: Kysely<Database>, typed: string): Promise<string[]> {
  const said = plainly(typed)
  if (said.length < 2) return []
  const [asked, titles] = await Promise.all([
    askedFrom(db, said, asOften, most / 2),
    titlesFrom(db, leadOf(typed), most),
  ])
  return [...new Set([...asked, ...titles])].slice(0, most)
}
