import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import { likely } from './search/likely.ts'

/** What anybody may read, from every room (view `public_record`), and which of it a question may be about. */

export type PublicKind = 'item' | 'report' | 'answer'
export type PublicRecord = {
  kind: PublicKind
  id: string
  organId: string
  organ: string
  title: string
  day: Day
  path: string
}

// Words that stand in every question and every title tell nothing about either.
const common = new Set(
  '关于 有关 相关 情况 信息 政府 公开 申请 获取 提供 文件 资料 材料 内容 我要 我想 想要 需要 请问 请求 希望 了解 查询 查看 以及 或者 通知 印发 什么 哪些 怎么 如何 我们 本人 所有 全部 进行'.split(
    ' ',
  ),
)
const words = new Intl.Segmenter('zh', { granularity: 'word' })
const most = { characters: 500, words: 10, candidates: 2_000 } as const

/** The telling words of a question, the longest first; a bounded number of them. */
export function tellingWords(text: string): string[] {
  const found = [...words.segment(text.slice(0, most.characters))]
    .filter(({ isWordLike, segment }) => isWordLike && [...segment].length > 1 && !common.has(segment))
    .map(({ segment }) => segment)
  return [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, most.words)
}

const pattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** Rare words weigh more than common ones, words of no title half; a title must bear more than a third of what the question weighs. */
export function ranked<Titled extends { title: string }>(asked: readonly string[], records: readonly Titled[]) {
  const weight = new Map(
    asked.map((word) => {
      const bearing = records.filter(({ title }) => title.includes(word)).length
      const rarity = Math.log(1 + records.length / (1 + bearing))
      return [word, (bearing === 0 ? 0.5 : 1) * word.length * rarity]
    }),
  )
  const whole = [...weight.values()].reduce((sum, each) => sum + each, 0)
  const scored = records.map((record) => ({
    record,
    score: asked.reduce((sum, word) => sum + (record.title.includes(word) ? weight.get(word)! : 0), 0),
  }))
  return scored
    .filter(({ score }) => score > whole * 0.36)
    .sort((a, b) => b.score - a.score)
    .map(({ record }) => record)
}

const readable = (db: Kysely<Database>, today: Day) =>
  db
    .selectFrom('public_record')
    .innerJoin('organ', 'organ.id', 'public_record.organ_id')
    .select([
      'public_record.kind',
      'public_record.id',
      'public_record.organ_id as organId',
      'organ.short_name as organ',
      'public_record.title',
      'public_record.day',
      'public_record.path',
    ])
    .where('day', '<=', today)

/**
 * What is public already and may be what is asked for, the likeliest first, by title, body and attachments. Until the
 * search is filled for the first time, the newest 2,000 titles that bear one of ten words are weighed.
 */
export async function alreadyPublic(
  db: Kysely<Database>,
  text: string,
  today: Day,
  limit = 6,
): Promise<PublicRecord[]> {
  const asked = tellingWords(text)
  if (asked.length === 0) return []
  const found = await likely(db, asked, today, limit)
  if (found) return found as PublicRecord[]
  const candidates = await readable(db, today)
    .where(sql<boolean>`title like any(${asked.map(pattern)}::text[])`)
    .orderBy('day', 'desc')
    .limit(most.candidates)
    .execute()
  return ranked(asked, candidates as PublicRecord[]).slice(0, limit)
}

export async function publicRecord(db: Kysely<Database>, id: string, today: Day): Promise<PublicRecord | undefined> {
  const row = await readable(db, today).where('public_record.id', '=', id).executeTakeFirst()
  return row as PublicRecord | undefined
}
