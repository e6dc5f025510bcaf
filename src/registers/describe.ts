import { decrypt, mask } from '../platform/secret.ts'
import type { Facts, Register } from './register.ts'

/** A record as a drawer shows it: what it is called, its facts in the register's own words, where it can be mended. */
export type Described = { title: string; facts: { label: string; value: string }[]; link: string }

type OrganNames = ReadonlyMap<string, string>

/** 个人信息保护法§6: no register opens a name; who needs it opens the case. A masked contact is of use to nobody. */
const shownSecret = (field: string, token: unknown) => {
  if (typeof token !== 'string') return ''
  return field.endsWith('Name') ? mask(decrypt(token)) : '（已隐去）'
}

/** Every field as a person reads it, by field. */
export function shownFields(register: Register, facts: Facts, organs: OrganNames): Record<string, string> {
  const shown = Object.entries(register.columns).map(([field, column]) => {
    if (register.record.secret.includes(field)) return [field, shownSecret(field, facts[field])]
    return [field, column.show(facts[field] ?? null, (id) => organs.get(id) ?? '')]
  })
  return Object.fromEntries(shown)
}

export function describeRecord(register: Register, facts: Facts, organs: OrganNames): Described {
  const shown = shownFields(register, facts, organs)
  const labelled = Object.entries(register.columns).map(([field, { title }]) => ({
    label: title,
    value: shown[field] ?? '',
  }))
  return {
    title: register.name(facts),
    facts: labelled.filter(({ value }) => value !== ''),
    link: `/records/${register.place ?? register.kind}/${facts.id}`,
  }
}
