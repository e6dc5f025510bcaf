import type { Decision } from '../../law/index.ts'
import type { ReplyContent, Withheld } from '../proceedings.ts'

const weighed = {
  noDuty: '现行法律、法规、规章没有规定该信息应当公开。',
  discretion: '公开后会妨碍工作人员坦率表达意见，影响今后决策质量，本机关决定不予公开。',
}

/** One complete reply of each kind, as an officer would fill it in. */
export const elementSamples: Record<Decision, Readonly<Record<string, string>>> = {
  PUBLIC_ALREADY: {
    information: '2025年海澜区本级部门预算',
    place: '海澜区人民政府网站 http://www.hailan.example/zwgk/ysjs/ ，栏目：政府信息公开—法定主动公开内容—财政预决算',
  },
  GRANT_FULL: {
    information: '《关于调整城区公交补贴标准的批复》（海财〔2025〕18号）',
    pages: '5 页',
    form: '电子文档',
    providedOn: '2026-02-27',
  },
  GRANT_PARTIAL: {
    disclosed: '《滨河路改造项目征收补偿协议》正文，12 页',
    form: '遮盖后的电子文档',
  },
  DENY_SECRET: {
    grade: '秘密',
    term: '10 年，自 2021 年 6 月 1 日起',
    classifiedBy: '由滨海市海澜区国家保密行政管理部门依《保守国家秘密法》第十三条及相应保密事项范围确定。',
  },
  DENY_LAW_FORBIDDEN: {
    law: '《中华人民共和国税收征收管理法》第八条',
    why: '所申请的是特定纳税人的申报资料，税务机关依法负有保密义务。',
  },
  DENY_SAFETY_STABILITY: {
    endangered: '公共安全',
    harm: '所申请的管网节点坐标公开后，可能被用于破坏供水设施。',
    assessment: '2026年2月10日会同区公安分局、区水务局研判，认为公开可能危及公共安全。',
  },
  DENY_THIRD_PARTY: {
    interest: '商业秘密',
    consultation: '2026年1月12日书面征求滨海宏达建设有限公司意见，该公司1月30日书面答复不同意公开。',
    publicInterest: '该报价明细不公开，不影响公众对采购结果的监督，不会对公共利益造成重大影响。',
  },
  DENY_INTERNAL: {
    subtype: '内部工作流程',
    why: '该流程只规定本机关内部文件流转，不直接对公民、法人设定权利义务。',
    ...weighed,
  },
  DENY_PROCESS: {
    subtype: '讨论记录',
    why: '该记录是局长办公会讨论过程的记录，相关决定已另行发布。',
    ...weighed,
  },
  DENY_ENFORCEMENT_FILE: {
    subtype: '行政处罚案卷',
    why: '询问笔录、现场照片属于案件办理过程中形成的案卷材料，处罚决定已依法公开。',
    ...weighed,
  },
  DENY_SPECIAL_QUERY: {
    law: '《不动产登记暂行条例》第二十七条',
    place: '滨海市海澜区不动产登记中心（海澜大道 6 号），持身份证件、利害关系证明查询。',
  },
  UNABLE_NOT_EXIST: {
    searched: '本机关综合档案室 2018 年至 2025 年文书档案、办公系统、预算科和国库科',
    keywords: '「滨河路」「专项资金」「绩效评价」',
    searchedOn: '2026-02-06',
    searchedBy: '综合科林某、档案管理员陈某',
    absence: '该项目未开展绩效评价，相关报告未制作',
  },
  UNABLE_NOT_RESPONSIBLE: {
    why: '所申请的规划条件由滨海市自然资源和规划局海澜分局制作，依条例第十条由制作机关负责公开。',
    responsible: '滨海市自然资源和规划局海澜分局，海澜大道 12 号，电话 0000-5550112',
  },
  UNABLE_NEEDS_CREATION: {
    held: '本机关保存各镇街上报的补贴发放表，按月分镇街装订。',
    work: '所申请的「按户主年龄分组的补贴统计」需要对 36 份表格逐户录入、汇总、分析。',
    offered: '各镇街月度发放表可安排查阅。',
  },
  UNABLE_STILL_UNCLEAR: {
    asked: '请写明所需文件的名称、文号，或者涉及的项目、年份。',
    answered: '「就是那个项目的全部材料」。',
    unclear: '补正后仍未指明是哪一个项目、哪一年度。',
  },
  REFUSE_PETITION: {
    why: '申请内容为「请查处某公司偷排并答复处理结果」，是投诉举报，不是获取政府信息。',
    channels: '可向滨海市生态环境局海澜分局举报，电话 12369；也可通过 12345 热线反映。',
  },
  REFUSE_REPEAT: {
    earlierReceivedOn: '2025-11-03',
    earlierNumber: '海财依复〔2025〕31号',
    earlierAnsweredOn: '2025-11-20',
    earlierService: 'EMS 邮寄，2025年11月22日本人签收',
  },
  REFUSE_PUBLICATION: {
    publication: '《滨海市人民政府公报》2025年第6期',
    place: '滨海市图书馆可借阅，市政府网站公报栏目可下载',
  },
  REFUSE_MASSIVE: {
    figures: '2026年1月5日至1月30日共提出 86 件，其中 71 件内容相同或者近似。',
    reasonAskedOn: '2026-02-03',
    reasonGiven: '「想看就申请，没有理由。」',
    analysis: '申请人未说明与申请数量相称的理由，且多数信息已向其提供过，本机关认为理由不合理。',
  },
  REFUSE_RECONFIRM: {
    evidence: '本机关2025年9月12日已以海财依复〔2025〕22号向申请人提供该文件复印件，申请人9月14日签收。',
    why: '申请人要求在同一文件上重新盖章确认，不是获取政府信息。',
  },
  CLOSE_NO_CORRECTION: {},
  CLOSE_NO_PAYMENT: {},
  CLOSE_WITHDRAWN: {},
  CLOSE_OTHER: {},
}

const withheld: readonly Withheld[] = [
  {
    scope: '第2页第3行身份证号码、银行账号',
    ground: 'DENY_THIRD_PARTY',
    reason: '属于被征收人的个人隐私，公开会损害其合法权益',
  },
  { scope: '第9页设备报价明细', ground: 'DENY_THIRD_PARTY', reason: '属于供应商的商业秘密，供应商不同意公开' },
]

/** The whole content of a complete reply: facts found, elements, severance, what is withheld. */
export const replySample = (decision: Decision): ReplyContent => ({
  findings: '经检索本机关综合档案室和办公系统，找到与申请相符的材料一份，由本机关于2025年8月制作。',
  elements: elementSamples[decision],
  severable: decision.startsWith('DENY_') ? 'no' : null,
  severanceReason: decision.startsWith('DENY_') ? '不应公开的内容与其他内容不能分开，无法作区分处理。' : '',
  withheld: decision === 'GRANT_PARTIAL' ? withheld : [],
  attachments: [],
  publicInterest: '',
})
