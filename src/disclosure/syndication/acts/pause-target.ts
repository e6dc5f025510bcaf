import { must, prose } from '../../../steps/field.ts'
import { basis, targetStep } from '../target.ts'

/** What is published meanwhile waits; it is sent when the target is taken up again. */
export const pauseTarget = targetStep({
  name: 'pauseTarget',
  title: '暂停同步',
  basis,
  from: ['open'],
  by: 'office',
  fields: { why: must(prose('理由')) },
  apply: (target, { why }) => ({ ...target, standing: 'paused', proceedings: { ...target.proceedings, why } }),
})
