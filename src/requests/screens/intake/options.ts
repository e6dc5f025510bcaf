import { applyingAs, informationForms } from '../../form.ts'
import { serviceMethods } from '../../proceedings.ts'
import { identityKinds } from '../../public/words.ts'

export const labelled = (of: Readonly<Record<string, { label: string }>>) =>
  Object.entries(of).map(([value, { label }]) => ({ value, label }))

/** The words of the form that the record is checked by (form.ts). */
export const applicationOptions = {
  by: labelled(applyingAs),
  idKind: labelled(identityKinds),
  form: labelled(informationForms),
  service: labelled(serviceMethods),
}
