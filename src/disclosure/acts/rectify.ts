import type { Act } from '../../platform/act.ts'
import { type Rectification, rectifying } from '../../registers/acts.ts'
import { flaws, type ItemFacts, overruled } from '../item.ts'

const declared = rectifying<ItemFacts>({ basis: '条例第十九条、第二十六条', flaws })

export const rectify: Act<ItemFacts, Rectification> = {
  ...declared,
  refusals: (item, input, context) => {
    const barred = item ? overruled(item, item) : []
    return barred.length > 0
      ? barred.map(({ sentence, article }) => ({ sentence, article }))
      : declared.refusals(item, input, context)
  },
}
