/** What the law leaves open about remedies and complaints (requests-and-report §5.4, §6): each default says it is one. */
type Setting<T> = { key: string; label: string; value: T; why: string }

const setting = <T>(key: string, label: string, value: T, why: string): Setting<T> => ({ key, label, value, why })

export const tableFourSettings = {
  carryOver: setting(
    'report.t4.carryOverIncluded',
    '表四计入上年未审结、本年审结的案件',
    true,
    '年报格式没有说明。默认计入本年结果，因此本年总计可以大于本年新收；关闭后只计本年提出的案件。',
  ),
  notAccepted: setting(
    'report.t4.notAcceptedIncluded',
    '表四计入不予受理、不予立案的案件',
    true,
    '年报格式没有说明。默认计入“其他结果”；关闭后这类案件不进表四。',
  ),
} as const

export const complaintSettings = {
  accept: setting(
    'complaints.acceptWorkdays',
    '投诉举报的受理期限（工作日）',
    5,
    '条例第四十七条第二款、第五十一条没有给出期限，系本站约定。',
  ),
  conclude: setting(
    'complaints.concludeWorkdays',
    '投诉举报的办结期限（工作日）',
    30,
    '条例第四十七条第二款、第五十一条没有给出期限，系本站约定。',
  ),
} as const
