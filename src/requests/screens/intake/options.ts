import { serviceMethods } from '../../proceedings.ts'
import { forms, identityKinds } from '../../public/words.ts'

export const labelled = (of: Readonly<Record<string, { label: string }>>) =>
  Object.entries(of).map(([value, { label }]) => ({ value, label }))

/** The words of the form that the record is checked by (form.ts, which the server alone can read). */
export const applicationOptions = {
  by: labelled({ self: { label: '本人申请' }, agent: { label: '委托代理人申请' } }),
  idKind: labelled(identityKinds),
  form: labelled(forms),
  service: labelled(serviceMethods),
}
