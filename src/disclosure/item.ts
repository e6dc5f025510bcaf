import type { Day } from '../platform/act.ts'
import { type Flaw, folding } from '../registers/index.ts'

/** 主动公开 (条例§19–§26): one published item. */
export type ItemFacts = {
  id: string
  organId: string
  indexNumber: string
  title: string
  columnName: string
  topic: string | null
  docNumber: string | null
  madeOn: Day
  publishedOn: Day
}

export const fold = folding<ItemFacts>()

const basis = '条例第二十六条'
const flaw = (wrong: boolean, field: string, sentence: string): Flaw[] =>
  wrong ? [{ field, sentence, article: basis }] : []

export const flaws = ({ madeOn, publishedOn }: ItemFacts, today: Day): Flaw[] => [
  ...flaw(publishedOn > today, 'publishedOn', '公开日期在今天之后，请核对年份'),
  ...flaw(publishedOn < madeOn, 'publishedOn', '公开日期早于生成日期，请核对两个日期'),
]
