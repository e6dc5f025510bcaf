import type { ActRecord, Day } from '../platform/act.ts'
import { type Flaw, folding } from '../registers/index.ts'
import { type CollectedKind, kindOf } from './kinds.ts'

/** A collected figure: an organ's total of a year, where it comes from, who submitted it and who confirmed it. */
export type CollectedFacts = {
  id: string
  organId: string
  year: number
  kind: CollectedKind
  /** Pieces, or yuan for money. */
  value: number
  evidence: string
  submittedBy: string | null
  confirmedBy: string | null
}

const plain = folding<CollectedFacts>()

export const fold = (subject: CollectedFacts | null, act: ActRecord): CollectedFacts =>
  act.name === 'confirm' && subject ? { ...subject, confirmedBy: String(act.facts.confirmedBy) } : plain(subject, act)

const basis = '条例第四十九条、第五十条'
const flaw = (wrong: boolean, field: string, sentence: string): Flaw[] =>
  wrong ? [{ field, sentence, article: basis }] : []

export const flaws = ({ year, kind, value }: CollectedFacts, today: Day): Flaw[] => [
  ...flaw(year < 2008 || year > Number(today.slice(0, 4)), 'year', '年度应在 2008 年至今年之间'),
  ...flaw(
    !kindOf(kind).money && !Number.isInteger(value),
    'value',
    `${kindOf(kind).label}按${kindOf(kind).unit}计，应为整数`,
  ),
]
