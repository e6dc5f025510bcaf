import { z } from 'zod'
import { nextStep } from '../chain.ts'
import { notWhatStands, whyNotNow } from '../guards.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'

const input = z.object({
  hash: z.string('缺少所校内容的摘要'),
  opinion: z.string().trim().max(500, '校对意见不超过 500 字').default(''),
})
type Facts = z.output<typeof input> & { step: string; findings: readonly string[] }

/** 校对: what the proof-reader changed stands as revisions; here the reader says that it has been read. */
export const proof = itemAct<z.output<typeof input>, Facts>({
  name: 'proof',
  title: '校对',
  basis: review,
  from: ['reviewing'],
  by: ['clerk', 'editor'],
  input,
  barred: (item, at) => whyNotNow(item, 'proof', at),
  refusals: (item, { hash }) => notWhatStands(item, hash),
  facts: (said, { known }, item) => ({
    ...said,
    step: nextStep(item)!,
    findings: known.findings.map(({ id }) => id),
  }),
  apply: (item, { step, hash, opinion }, { who, role, at }) =>
    proceeding(item, {
      signatures: [
        ...proceedingsOf(item).signatures,
        { step, person: who.id, name: who.name, role, at, hash, opinion: opinion || '已校对' },
      ],
    }),
})
