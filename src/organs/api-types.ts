import { z } from 'zod'
import { type Channel, channels, type ReviewedKind, reviewedKinds } from '../law/index.ts'
import type { OrganProfile, RemedyBodies } from './profile.ts'

/** What the console and the server say to each other about an organ's own account of itself. */

const line = (most = 200) => z.string().trim().max(most, `不超过 ${most} 字`)
const keysOf = <K extends string>(object: Readonly<Record<K, unknown>>) => Object.keys(object) as [K, ...K[]]

/** Pictures of seal and signature have a way of their own (marks-api.ts). */
export const profileInput: z.ZodType<Omit<OrganProfile, 'sealFile' | 'signatureFile'>> = z.object({
  office: line(),
  address: line(),
  postcode: z.union([z.literal(''), z.string().regex(/^\d{6}$/, '邮政编码为 6 位数字')]),
  hours: line(),
  phone: line(60),
  fax: line(60),
  email: z.union([z.literal(''), z.email('应为邮箱地址，如 zwgk@example.gov.cn')]),
  website: line(),
  channels: z.array(z.enum(keysOf<Channel>(channels))),
  channelNotes: line(2_000),
  sign: line(12),
  reviewedAs: z.enum(keysOf<ReviewedKind>(reviewedKinds)).nullable(),
  reviewOrgan: line(100),
  otherReviewOrgan: line(100),
  reviewOnline: line(300),
  court: line(100),
  payment: line(1_000),
})

export type ProfileView = {
  id: string
  name: string
  profile: OrganProfile
  /** What letters say where the profile is blank. */
  derived: RemedyBodies & { sign: string; reviewedAs: ReviewedKind }
  mayDescribe: boolean
}
