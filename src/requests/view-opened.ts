import type { Actor, ActRecord } from '../platform/act.ts'
import { now } from '../platform/now.ts'
import { decrypt, mask, tokens } from '../platform/secret.ts'
import type { Sealed } from './proceedings.ts'
import type { RequestFacts } from './request.ts'

/** 个人信息保护法§6: who sees personal data said why, and sees them for an hour; that they did is on the record. */

export const personalParts = [
  { value: 'applicant', label: '申请人姓名或名称、联系方式' },
  { value: 'file', label: '身份证明、地址等申请材料' },
  { value: 'queryCode', label: '查询码（打印登记回执交给申请人时，同时查看申请人姓名）' },
  { value: 'parties', label: '第三方的姓名、意见，以及申请人补正、说明的内容' },
] as const
export type PersonalPart = (typeof personalParts)[number]['value']
/** For the package that holds everything. */
export const everything: ReadonlySet<string> = new Set(personalParts.map(({ value }) => value))

const anHour = 3_600_000

const anHourAgo = () => {
  const then = now()
  then.setTime(then.getTime() - anHour)
  return then.toISOString()
}

/** Whoever handles the case sees who applies; identity papers, and everybody else, ask for a reason (decision 0058). */
export function openTo(actor: Actor, request: RequestFacts, acts: readonly ActRecord[]): ReadonlySet<string> {
  const handles = request.assignedTo === actor.id ? ['applicant', 'parties'] : []
  const since = anHourAgo()
  const looked = acts.filter(({ name, by, at }) => name === 'unmask' && by === actor.id && at >= since)
  return new Set([...handles, ...looked.flatMap(({ facts }) => facts.fields as string[])])
}

const hidden = '（已隐去，查看须写明理由）'

export const isToken = (text: string) => text.match(tokens)?.[0] === text || /^v1\.[\w-]{16}\.[\w-]{22,}$/.test(text)
/** Of a field that is sealed today; what was written before it was stands in plain and is read as it stands. */
const unsealed = (text: Sealed) => (isToken(text) ? decrypt(text) : text)

/** A reader of sealed texts who shows what is open and veils the rest. */
export type Reader = { name(text: Sealed | null): string; text(text: Sealed | null): string | null; open: boolean }

export const reader = (open: boolean): Reader => ({
  open,
  name: (sealed) => (sealed ? (open ? unsealed(sealed) : mask(unsealed(sealed))) : ''),
  text: (sealed) => (sealed ? (open ? unsealed(sealed) : hidden) : null),
})
