import type { ActRecord } from '../platform/act.ts'
import { folding } from '../registers/index.ts'
import { isCreditCode } from './credit-code.ts'
import type { OrganProfile } from './profile.ts'

/** 行政机关 (条例§4, §10, §27, §54). */
export const organKinds = {
  government: '人民政府',
  department: '政府部门',
  town: '乡镇人民政府',
  subdistrict: '街道办事处',
  authorizedOrg: '法律法规授权组织',
} as const
type OrganKind = keyof typeof organKinds

export type OrganFacts = {
  id: string
  code: string
  name: string
  shortName: string
  kind: OrganKind
  parentId: string | null
  mustReport: boolean
  rollsUp: boolean
  sort: number
  /** Blank until the organ has described itself. */
  profile: OrganProfile | null
}

export const flaws = (organ: OrganFacts) => [
  ...(isCreditCode(organ.code)
    ? []
    : [{ field: 'code', sentence: '统一社会信用代码应为 18 位且校验码正确，请核对', article: 'GB 32100-2015' }]),
  ...(organ.parentId === organ.id
    ? [{ field: 'parentId', sentence: '上级机关不能是自己，本级政府此列留空', article: '条例第四条' }]
    : []),
]

const registered = folding<OrganFacts>()

export const fold = (organ: OrganFacts | null, act: ActRecord): OrganFacts =>
  act.name === 'describe' && organ ? { ...organ, profile: act.facts.profile as OrganProfile } : registered(organ, act)
