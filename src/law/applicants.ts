/**
 * Who may apply (条例§27) in the order of table 三's columns (格式30号). Declared once: the form's choices,
 * the columns, their sums and their checks derive from it. An agent never changes the kind (requests §4.3〔约〕).
 */
export const applicantKinds = {
  natural: { label: '自然人', of: null },
  biz: { label: '商业企业', of: '法人或其他组织' },
  research: { label: '科研机构', of: '法人或其他组织' },
  ngo: { label: '社会公益组织', of: '法人或其他组织' },
  legal: { label: '法律服务机构', of: '法人或其他组织' },
  otherOrg: { label: '其他', of: '法人或其他组织' },
} as const

export type ApplicantKind = keyof typeof applicantKinds

export const applicantKindIds = Object.keys(applicantKinds) as readonly ApplicantKind[]

/** Everybody but 自然人. */
export const organisationKinds = applicantKindIds.filter((kind) => applicantKinds[kind].of !== null)
