/** The shape of an act and of its three outcomes (house.md §4). Pure: types and two helpers. */

/** A day in Beijing's calendar, `YYYY-MM-DD`. */
export type Day = string

/** One sentence saying why the law refuses, with the article it rests on. */
export type Refusal = { sentence: string; article: string }

/** Who performs an act. `role` is checked by the room's access.ts, not here. */
export type Actor = { id: string; name: string; role: string; organId: string | null }

/**
 * A statutory step. `subject` is null when the act creates its subject.
 * `refusals` says when the law refuses; `facts` what the act puts on the record.
 */
export type Act<Subject, Input> = {
  name: string
  title: string
  basis: string
  refusals: (subject: Subject | null, input: Input, context: { today: Day; actor: Actor }) => Refusal[]
  facts: (input: Input, context: { today: Day; actor: Actor }, subject: Subject | null) => Record<string, unknown>
}

/** One row of the append-only record. */
export type ActRecord = {
  subjectKind: string
  subjectId: string
  seq: number
  name: string
  at: string
  by: string
  facts: Record<string, unknown>
}

export type Outcome<Subject> = { done: true; subject: Subject } | { done: false; refusals: Refusal[] }

/** `...because(condition, sentence, article)` reads as the law reads. */
export const because = (condition: boolean, sentence: string, article: string): Refusal[] =>
  condition ? [{ sentence, article }] : []
