/** Topics (专题) whose items the narrative of a report counts by name. Other topics may be written freely. */
export const topics = {
  enterprisePolicies: '涉企政策',
  enterpriseNews: '涉企工作动态',
  policyApplications: '政策申报',
  subsidyNotices: '补助奖励公示',
  keyProjects: '重点建设项目',
} as const
