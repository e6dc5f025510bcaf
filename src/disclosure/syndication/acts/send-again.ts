import { basis, targetStep } from '../target.ts'

/** What was sent eight times and not taken is tried anew, once the two sides have spoken. */
export const sendAgain = targetStep({
  name: 'sendAgain',
  title: '重新推送没有成功的',
  basis,
  from: ['open'],
  by: 'office',
  fields: {},
  apply: (target) => target,
})
