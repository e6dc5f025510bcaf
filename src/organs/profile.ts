import {
  type Channel,
  courtLevel,
  namesAbolishedReviewer,
  type ReviewedKind,
  reviewers,
  reviewOrgan,
} from '../law/index.ts'
import { because, type Refusal } from '../platform/act.ts'
import type { OrganFacts } from './organ.ts'

/** What an organ says of itself to the public: in its guide (条例§12) and in every letter it sends. */
export type OrganProfile = {
  /** 政府信息公开工作机构 (条例§4). */
  office: string
  address: string
  postcode: string
  hours: string
  phone: string
  fax: string
  email: string
  website: string
  /** 函19: the channels opened beyond counter and post, and what to mind when using them. */
  channels: Channel[]
  channelNotes: string
  /** 机关代字, with which its document numbers begin. */
  sign: string
  /** How 复议法§24–§28 sees it; blank: as its kind says. */
  reviewedAs: ReviewedKind | null
  /** Names as letters must write them; blank: derived. */
  reviewOrgan: string
  /** The second reviewer where the law leaves a choice (§24④, §28). */
  otherReviewOrgan: string
  /** 复议法§22②: where an application for review is handed in online. */
  reviewOnline: string
  court: string
  /** How 信息处理费 is paid. */
  payment: string
  /** Stored files: pictures of the seal and of the head's signature. */
  sealFile: string | null
  signatureFile: string | null
}

export const blankProfile: OrganProfile = {
  office: '',
  address: '',
  postcode: '',
  hours: '',
  phone: '',
  fax: '',
  email: '',
  website: '',
  channels: [],
  channelNotes: '',
  sign: '',
  reviewedAs: null,
  reviewOrgan: '',
  otherReviewOrgan: '',
  reviewOnline: '',
  court: '',
  payment: '',
  sealFile: null,
  signatureFile: null,
}

const defaultKinds: Record<OrganFacts['kind'], ReviewedKind> = {
  government: 'countyGovernment',
  department: 'department',
  town: 'town',
  subdistrict: 'dispatchedOrgan',
  authorizedOrg: 'authorizedOrg',
}
type Seen = Pick<OrganFacts, 'kind'> & { profile: OrganProfile | null }
export const reviewedKind = ({ kind, profile }: Seen): ReviewedKind => profile?.reviewedAs ?? defaultKinds[kind]

/** 滨海市海澜区人民政府 → 滨海市海澜区人民法院, 滨海市中级人民法院. Centralised jurisdiction is typed into the profile〔约〕. */
function courtOf(government: string, level: 'basic' | 'intermediate'): string {
  if (!government.endsWith('人民政府')) return ''
  if (level === 'basic') return government.replace(/人民政府$/, '人民法院')
  const city = /^(.*?[市州盟])/.exec(government)?.[1]
  return city ? `${city}中级人民法院` : ''
}

/** 滨海市海澜区财政局 → 海财〔约〕: the district's first character and the department's. An office types its own. */
export function signOf(
  { name, profile }: Pick<OrganFacts, 'name'> & { profile: OrganProfile | null },
  government: string,
) {
  if (profile?.sign) return profile.sign
  const place = /^(?:.*市)?(.+?)[区县市]?人民政府$/.exec(government)?.[1] ?? ''
  const own = name.replace(government.replace(/人民政府$/, ''), '')
  return [...place.slice(0, 1), ...(own === '人民政府' ? '政' : own.slice(0, 1))].join('')
}

export type RemedyBodies = { reviewOrgan: string; otherReviewOrgan: string; court: string }

/** Who reviews this organ's replies and who hears the case, by name; `government` is that of the site. */
export function remedyBodies(organ: Seen, government: string): RemedyBodies {
  const kind = reviewedKind(organ)
  const { reviewer, or } = reviewOrgan(kind)
  const byGovernment = reviewer === 'ownGovernment' || (reviewer === 'governmentAbove' && organ.kind !== 'government')
  return {
    reviewOrgan: organ.profile?.reviewOrgan || (byGovernment ? government : ''),
    otherReviewOrgan: or ? (organ.profile?.otherReviewOrgan ?? '') : '',
    court: organ.profile?.court || courtOf(government, courtLevel(kind).level),
  }
}

/** What the law does not let a profile say. */
export function profileFlaws(organ: Seen, profile: OrganProfile): Refusal[] {
  const kind = reviewedKind({ ...organ, profile })
  const { reviewer, article } = reviewOrgan(kind)
  const named = `${profile.reviewOrgan}${profile.otherReviewOrgan}`
  const abolished = namesAbolishedReviewer(named, kind)
  const sentence = `复议机关应写机关全称。本机关的复议机关是${reviewers[reviewer]}，不再有“上级主管部门”可选。`
  return [
    ...because(abolished, sentence, article),
    ...because(
      profile.sign !== '' && !/^[\u4e00-\u9fa5]{1,12}$/.test(profile.sign),
      '机关代字应为汉字，如“海财”，不带年份和序号。',
      'GB/T 9704—2012',
    ),
    ...because(
      profile.court !== '' && !profile.court.endsWith('法院'),
      '管辖法院应写法院全称，如“滨海市海澜区人民法院”。',
      '行政诉讼法第十八条',
    ),
  ]
}
