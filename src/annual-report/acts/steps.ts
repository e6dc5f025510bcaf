import { type Actor, because, type Refusal } from '../../platform/act.ts'
import type { Finding } from '../api-types.ts'
import { type Standing, standingNames } from '../api-types.ts'
import { errorsIn, unansweredIn } from '../checks/index.ts'
import type { Report } from '../report.ts'

/** What the steps towards publication have in common. */

/** The desk gives every step the findings of this moment; a person gives a reason or a change note where asked. */
export type StepInput = {
  findings: readonly Finding[]
  reason?: string
  changeNote?: string
  performed: readonly Performed[]
}
/** Who took which step of the present edition. */
export type Performed = { name: string; by: string }

export const duty = '条例第四十九条'
const content = '条例第五十条'
const separation = '岗位分离：起草签发、审核、批准不由同一人完成'

export const standsIn = (report: Report | null, ...allowed: Standing[]): Refusal[] => {
  if (!report) return [{ sentence: '没有这份年度报告。', article: duty }]
  const names = allowed.map((standing) => `“${standingNames[standing]}”`).join('或')
  const sentence = `报告现在是“${standingNames[report.standing]}”，这一步须在${names}时办理。`
  return because(!allowed.includes(report.standing), sentence, duty)
}

/** Errors block; what asks for an explanation must have one (issue: the way to publication). */
export const settled = ({ findings }: StepInput): Refusal[] => [
  ...errorsIn(findings).map(({ message, article }) => ({ sentence: message, article })),
  ...unansweredIn(findings).map(({ message, article }) => ({
    sentence: `须先作说明：${message}`,
    article: article || content,
  })),
]

export const notAlso = (step: string, said: string, { performed }: StepInput, actor: Actor): Refusal[] =>
  because(
    performed.some(({ name, by }) => name === step && by === actor.id),
    said,
    separation,
  )

export const counts = ({ findings }: StepInput) => ({
  hints: findings.filter(({ level }) => level === 'hint').length,
  explained: findings.filter(({ explanation }) => explanation !== null).length,
})
