/**
 * Who reviews a reply and which court hears the case (复议法§24, §27, §28; 行诉法§14, §15). Since 2024-01-01 no department
 * is reviewed by its 上级主管部门 at the applicant's choice; only organs led from above still go to theirs.
 */

/** How 复议法§24–§28 sees the organ that replies. */
export const reviewedKinds = {
  countyGovernment: '县级人民政府',
  cityGovernment: '设区的市级人民政府',
  provincialGovernment: '省级人民政府',
  department: '政府工作部门',
  judicialDepartment: '司法行政部门',
  town: '乡镇人民政府',
  dispatchedOrgan: '街道办事处等派出机关',
  dispatchedBody: '政府工作部门的派出机构',
  authorizedOrg: '法律法规授权组织',
  /** 税务、海关、金融、外汇管理、国家安全. */
  vertical: '实行垂直领导的行政机关',
} as const
export type ReviewedKind = keyof typeof reviewedKinds

type Rule = {
  /** Whose it is, as a person says it; the name itself is the organ's profile. */
  readonly reviewer: 'ownGovernment' | 'governmentAbove' | 'itself' | 'organAbove'
  readonly article: string
  /** A second reviewer the applicant may choose. */
  readonly or?: 'organAbove' | 'localGovernment'
}

const own = (item: string): Rule => ({
  reviewer: 'ownGovernment',
  article: `行政复议法第二十四条第一款第（${item}）项`,
})
const above: Rule = { reviewer: 'governmentAbove', article: '行政复议法第二十四条第一款第（二）项' }

const rules: Record<ReviewedKind, Rule> = {
  countyGovernment: above,
  cityGovernment: above,
  // §24②: a province reviews its own acts; §26: then a lawsuit, or the State Council's final ruling.
  provincialGovernment: { reviewer: 'itself', article: '行政复议法第二十四条第二款' },
  department: own('一'),
  judicialDepartment: { reviewer: 'ownGovernment', article: '行政复议法第二十八条', or: 'organAbove' },
  town: above,
  dispatchedOrgan: own('三'),
  dispatchedBody: { reviewer: 'ownGovernment', article: '行政复议法第二十四条第四款' },
  authorizedOrg: own('四'),
  vertical: { reviewer: 'organAbove', article: '行政复议法第二十七条' },
}

/** §24④: a body that a department of a city divided into districts sets up by district may also go to the local one. */
const cityBody: Rule = { ...rules.dispatchedBody, or: 'localGovernment' }

export const reviewers = {
  ownGovernment: '本级人民政府',
  governmentAbove: '上一级人民政府',
  itself: '本机关',
  organAbove: '上一级主管部门',
  localGovernment: '派出机构所在地的人民政府',
} as const

export const reviewOrgan = (kind: ReviewedKind, ofCityDepartment = false): Rule =>
  kind === 'dispatchedBody' && ofCityDepartment ? cityBody : rules[kind]

const governments: readonly ReviewedKind[] = ['countyGovernment', 'cityGovernment', 'provincialGovernment']

/** 基层人民法院, 中级人民法院. */
type CourtLevel = 'basic' | 'intermediate'

/** 行诉法§15（一）: a government of a county or above is sued in the intermediate court; 海关 too (§15（二）); where the organ is (§18①). */
export const courtLevel = (kind: ReviewedKind, customs = false): { level: CourtLevel; article: string } => {
  if (governments.includes(kind)) return { level: 'intermediate', article: '行政诉讼法第十五条第（一）项' }
  if (customs) return { level: 'intermediate', article: '行政诉讼法第十五条第（二）项' }
  return { level: 'basic', article: '行政诉讼法第十四条' }
}

/** 旧法双轨: these words offer a reviewer that 复议法 (2023) has taken away. */
export const abolishedReviewer = /上(?:一)?级(?:行政)?主管部门|上级行政机关/

/** Whether a text offers an organ of this kind a reviewer it no longer has. */
export const namesAbolishedReviewer = (text: string, kind: ReviewedKind): boolean => {
  const { reviewer, or } = reviewOrgan(kind)
  return reviewer !== 'organAbove' && or !== 'organAbove' && abolishedReviewer.test(text)
}
