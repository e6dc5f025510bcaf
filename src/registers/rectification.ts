import type { InputError } from './api-types.ts'
import type { Lookup } from './read.ts'
import type { Facts, Register } from './register.ts'
import { openSecrets, sealSecrets } from './secrets.ts'

/** What a person wrote into a form, read by the same columns that read a register. */
export function readChanges(
  register: Register,
  changes: Readonly<Record<string, string | null>>,
  { today, organs }: Lookup,
) {
  const errors: InputError[] = []
  const fields: Record<string, unknown> = {}
  const context = { today, organ: (name: string) => organs.get(name) ?? null, organHint: () => '' }
  for (const [field, value] of Object.entries(changes)) {
    const column = register.columns[field]
    const reading = column ? column.read(value, context) : { remedy: '没有这一项' }
    if ('remedy' in reading) errors.push({ field, value: value ?? '', message: reading.remedy })
    else fields[field] = reading.value
  }
  return { fields, errors }
}

/** Only what differs from the record, and personal data encrypted. */
export function changesOf(register: Register, stored: Facts, fields: Readonly<Record<string, unknown>>) {
  const open = openSecrets(register.record, stored)
  const sealed = sealSecrets(register.record, { ...open, ...fields }, stored)
  const differing = Object.keys(fields).filter((field) => (fields[field] ?? null) !== (open[field] ?? null))
  return Object.fromEntries(differing.map((field) => [field, (sealed as Record<string, unknown>)[field] ?? null]))
}
