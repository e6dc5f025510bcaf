import { must, prose } from '../../../steps/field.ts'
import { basis, targetStep } from '../target.ts'

export const endTarget = targetStep({
  name: 'endTarget',
  title: '终止同步',
  basis,
  from: ['open', 'paused'],
  by: 'office',
  fields: { why: must(prose('理由')) },
  apply: (target, { why, on }) => ({
    ...target,
    standing: 'ended',
    concludedOn: on,
    proceedings: { ...target.proceedings, key: '', why },
  }),
})
