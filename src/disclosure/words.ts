/** What is said of a review and of a withdrawal, for the acts, the record and the forms alike. */

/** 条例§14–§17: what a secrecy review comes to. */
export const conclusions = {
  publishable: '可以公开',
  publishableAfterRedaction: '处理后可以公开',
  onRequestOnly: '依申请公开',
  notPublishable: '不予公开',
  referred: '报主管部门或保密行政管理部门确定',
} as const
export type Conclusion = keyof typeof conclusions

export const withdrawalGrounds = {
  privacy: '涉及个人隐私、个人信息',
  secrecy: '涉及国家秘密或者工作秘密',
  business: '涉及商业秘密',
  wrong: '内容错误',
  annulled: '所依据的决定已被变更、撤销',
  other: '其他',
} as const
export type WithdrawalGround = keyof typeof withdrawalGrounds

const neutral = '本页内容已由发布机构撤回。如需了解相关信息，请与发布机构联系。'
/** 行政处罚法§48: of an annulled decision the public is told the reason (REV-03). */
const annulled = '本页所载决定已被依法变更、撤销、确认违法或者确认无效，原内容已撤回。'

/** REV-02: what the address says instead; it must not tell what was there. */
export const withdrawalNotice = (ground: WithdrawalGround | undefined): string =>
  ground === 'annulled' ? annulled : neutral
