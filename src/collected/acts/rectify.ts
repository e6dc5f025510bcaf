import type { Act } from '../../platform/act.ts'
import { type Rectification, rectifying } from '../../registers/acts.ts'
import { type CollectedFacts, flaws } from '../figure.ts'

const plain = rectifying<CollectedFacts>({ basis: '条例第四十九条、第五十条', flaws })

/** A figure that changed is no longer the figure that was confirmed. */
export const rectify: Act<CollectedFacts, Rectification> = {
  ...plain,
  facts: ({ changes, reason }) => ({ changes: { ...changes, confirmedBy: changes.confirmedBy ?? null }, reason }),
}
