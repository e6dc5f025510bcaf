import { type Act, because } from '../../platform/act.ts'
import type { OrganFacts } from '../organ.ts'
import { type OrganProfile, profileFlaws } from '../profile.ts'

/** 条例§12: name, address, hours and ways to reach the office stand in the guide and are kept up to date. */
export const describe: Act<OrganFacts, OrganProfile> = {
  name: 'describe',
  title: '填写机关资料',
  basis: '条例第十二条',
  refusals: (organ, profile) => [
    ...because(organ === null, '没有这个机关', '条例第十二条'),
    ...(organ ? profileFlaws(organ, profile) : []),
  ],
  facts: (profile) => ({ profile }),
}
