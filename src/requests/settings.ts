/** What the law leaves open (requests-and-report §8): a site decides, and each default says that it is one. */
type Setting<T> = { key: string; label: string; value: T; why: string }

const setting = <T>(key: string, label: string, value: T, why: string): Setting<T> => ({ key, label, value, why })

export type ApprovalStep = { step: string; label: string; role: 'foiHead' | 'legal' | 'organHead' }

const chain: readonly ApprovalStep[] = [
  { step: 'unit', label: '科室审核', role: 'foiHead' },
  { step: 'legal', label: '法制审核', role: 'legal' },
  { step: 'sign', label: '机关负责人签发', role: 'organHead' },
]

export const requestSettings = {
  approvalChain: setting(
    'requests.approvalChain',
    '答复审批环节',
    chain,
    '条例只要求健全审核制度（第四十五条），环节由各机关自定；最后一步为签发。',
  ),
  correctionWorkdays: setting(
    'requests.correctionWorkdays',
    '补正期限（工作日）',
    15,
    '条例第三十条只说“合理的补正期限”，没有给出天数；可在 5 至 30 之间设定。',
  ),
  confirmWithin: setting(
    'requests.confirmWithin',
    '网上、传真、邮件申请的确认时限（工作日）',
    1,
    '条例第三十一条第（三）项以双方确认之日为收到之日，没有规定确认的时限；平信应在收到当天确认。',
  ),
  proofWithin: setting(
    'requests.proofWithin',
    '文书发出后几个工作日没有送达登记即提醒核实',
    10,
    '补正、缴费、征求意见的期限都从送达起算；法律没有规定多久应核实送达，这是内部约定。',
  ),
  reasonWorkdays: setting('requests.reasonWorkdays', '说明理由的期限（工作日）', 10, '条例第三十五条没有给出天数。'),
  pauseOnReason: setting(
    'requests.pauseOnReason',
    '要求说明理由期间不计入答复期限',
    false,
    '条例第三十三条第三款只列举征求意见的时间。',
  ),
  restartOnPayment: setting(
    'requests.restartOnPayment',
    '缴清信息处理费后重新计算期限',
    true,
    '依国办函〔2020〕109号的通行做法，原文待核。',
  ),
  clusterFrom: setting(
    'requests.clusterFrom',
    '相同申请达到几件时提示转主动公开',
    3,
    '条例第四十四条只说“多个申请人”，没有给出件数。',
  ),
  reevaluateMonths: setting(
    'requests.reevaluateMonths',
    '不予公开信息的复评间隔（月）',
    12,
    '条例第十八条要求定期评估，没有给出间隔。',
  ),
  retentionYears: setting(
    'requests.retentionYears',
    '办结后个人信息的保存年限',
    10,
    '条例没有规定；个人信息保护法第十九条要求保存期限为实现目的所必要的最短时间。',
  ),
  remindBefore: setting(
    'requests.remindBefore',
    '到期前几个工作日提醒',
    [5, 3, 1, 0] as readonly number[],
    '提醒是内部约定，不影响法定期限。',
  ),
} as const

export type RequestSettings = { readonly [K in keyof typeof requestSettings]: (typeof requestSettings)[K]['value'] }
export const defaultSettings = Object.fromEntries(
  Object.entries(requestSettings).map(([name, { value }]) => [name, value]),
) as unknown as RequestSettings
