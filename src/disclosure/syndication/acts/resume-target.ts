import { basis, targetStep } from '../target.ts'

export const resumeTarget = targetStep({
  name: 'resumeTarget',
  title: '恢复同步',
  basis,
  from: ['paused'],
  by: 'office',
  fields: {},
  apply: (target) => ({ ...target, standing: 'open', proceedings: { ...target.proceedings, why: '' } }),
})
