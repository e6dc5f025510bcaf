import { type Act, type ActRecord, because, type Refusal } from '../platform/act.ts'
import type { Facts, Flaw } from './register.ts'

/** What every register has in common as acts: a line is put on the record (登记), and put right later (更正). */
type Law<F extends Facts> = {
  basis: string
  flaws: (facts: F, today: string) => Flaw[]
  /** What follows from the facts by law and is never typed: derived anew whenever they change. */
  settle?: (facts: F) => F
}
export type Rectification = { changes: Readonly<Record<string, unknown>>; reason: string }

const refusal = ({ sentence, article }: Flaw): Refusal => ({ sentence, article })

export const registering = <F extends Facts>({ basis, flaws }: Law<F>): Act<F, F> => ({
  name: 'register',
  title: '登记',
  basis,
  refusals: (subject, facts, { today }) => [
    ...because(subject !== null, '已经登记过，应作更正', basis),
    ...flaws(facts, today).map(refusal),
  ],
  facts: (facts) => facts,
})

export const rectifying = <F extends Facts>({
  basis,
  flaws,
  settle = (facts) => facts,
}: Law<F>): Act<F, Rectification> => ({
  name: 'rectify',
  title: '更正',
  basis,
  refusals: (subject, { changes, reason }, { today }) => [
    ...because(subject === null, '没有这条记录', basis),
    ...because(reason.trim() === '', '更正须写明理由', basis),
    ...because(Object.keys(changes).length === 0, '没有改动', basis),
    ...(subject ? flaws(settle({ ...subject, ...changes }), today).map(refusal) : []),
  ],
  facts: ({ changes, reason }) => ({ changes, reason }),
})

/** Where the record stands after an act; pure, so that it can be folded again from the first act at any time. */
export const folding =
  <F extends Facts>(settle: (facts: F) => F = (facts) => facts) =>
  (subject: F | null, act: ActRecord): F => {
    if (act.name === 'register') return settle({ ...(act.facts as F), id: act.subjectId })
    if (!subject) throw new Error(`act ${act.name} of ${act.subjectId} precedes its registration`)
    return settle({ ...subject, ...(act.facts as Rectification).changes })
  }
