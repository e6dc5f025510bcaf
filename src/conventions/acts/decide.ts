import { type Act, because } from '../../platform/act.ts'
import { type Convention, type Declared, kindOf, readValue, type Value, wanted } from '../convention.ts'

export type Said = { declared: Declared; said: unknown; reason: string; now: Value }

const basis = '条例第四条'

/** The office that runs the work decides where the law is silent, and says why; what was decided before stays known. */
export const decide: Act<Convention, Said> = {
  name: 'decide',
  title: '改定本站约定',
  basis,
  refusals: (_, { declared, said, reason, now }) => {
    const value = readValue(declared, said)
    return [
      ...because(value === null, `${declared.label}：${wanted[kindOf(declared)]}。`, basis),
      ...because(reason.trim() === '', '请写明改定的理由和依据。', basis),
      ...because(value !== null && JSON.stringify(value) === JSON.stringify(now), '现在就是这个值。', basis),
    ]
  },
  facts: ({ declared, said, reason, now }) => ({
    key: declared.key,
    label: declared.label,
    before: now,
    value: readValue(declared, said),
    reason: reason.trim(),
  }),
}
