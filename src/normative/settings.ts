/** What national rules leave to the place (publishing-and-supervision §4.2, §4.3): each default says it is one. */

const common = '通行做法，国家层面条文未核实，系本站约定。'

export const normativeSettings = {
  comment: {
    key: 'normative.commentWorkdays',
    label: '一般行政规范性文件征求意见的最短时间（工作日）',
    value: 7,
    why: `与市场主体生产经营密切相关的、重大行政决策一般不少于三十日，由法规规定；其他文件${common}`,
  },
  filing: {
    key: 'normative.filingDays',
    label: '行政规范性文件公布后报备案的期限（日）',
    value: 15,
    why: common,
  },
  years: {
    key: 'normative.validYears',
    label: '行政规范性文件有效期最长年数',
    value: 5,
    why: `自施行之日起算。${common}`,
  },
  trialYears: {
    key: 'normative.trialYears',
    label: '标注“暂行”“试行”的文件有效期最长年数',
    value: 2,
    why: `自施行之日起算。${common}`,
  },
  radar: {
    key: 'normative.radarDays',
    label: '有效期届满前提醒制定机关的天数',
    value: [180, 90, 60, 30] as readonly number[],
    why: '需要继续施行的，一般在届满六个月前启动评估；提醒日数系本站约定。',
  },
  keepList: {
    key: 'normative.missingFromKeepListMeansInvalid',
    label: '清理公布的继续有效目录以外的文件不再作为依据',
    value: false,
    why: '有的地方规定未列入继续有效目录的即不得作为行政管理依据；法律没有统一规定。',
  },
} as const

/** The numbers a step asks for, as the kit of steps reads them. */
export const termSettings = {
  comment: normativeSettings.comment,
  filing: normativeSettings.filing,
  years: normativeSettings.years,
  trialYears: normativeSettings.trialYears,
} as const
