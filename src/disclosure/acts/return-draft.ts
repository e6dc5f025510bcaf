import { z } from 'zod'
import { nextStep } from '../chain.ts'
import { stageOf } from '../item.ts'
import { itemAct, moved, proceeding, review } from '../item-act.ts'

const input = z.object({ reason: z.string().trim().min(1, '退回须写明理由').max(1_000, '理由不超过 1000 字') })

/** FLOW-03: back to the draft with reasons; what was signed before is void. */
export const returnDraft = itemAct<z.output<typeof input>, z.output<typeof input> & { step: string }>({
  name: 'returnDraft',
  title: '退回修改',
  basis: review,
  from: ['reviewing', 'approved'],
  by: ['clerk', 'editor', 'foiHead', 'legal', 'organHead', 'office'],
  input,
  facts: ({ reason }, _at, item) => ({ reason, step: nextStep(item) ?? stageOf(item) }),
  apply: (item, { step, reason }, { who, at }) =>
    moved(
      proceeding(item, {
        signatures: [],
        returned: { step, by: who.name, at, reason },
      }),
      'draft',
    ),
})
