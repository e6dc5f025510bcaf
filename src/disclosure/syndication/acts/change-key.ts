import { given } from '../../../steps/field.ts'
import { basis, targetStep } from '../target.ts'

/** The former key opens and signs nothing from this moment on. */
export const changeKey = targetStep({
  name: 'changeKey',
  title: '更换密钥',
  basis,
  from: ['open', 'paused'],
  by: 'office',
  fields: { key: given('密钥') },
  apply: (target, { key }) => ({ ...target, proceedings: { ...target.proceedings, key: key ?? '' } }),
})
