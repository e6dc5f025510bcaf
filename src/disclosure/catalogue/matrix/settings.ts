/** No law says in how many days a finding must be mended: the site does. */
export const rectifyDays = {
  key: 'coverage.rectifyWorkdays',
  label: '季度排查问题的整改期限（工作日）',
  value: 10,
  why: '法律没有给出期限，系本站约定。',
} as const
