import { type Decision, decisions } from '../law/index.ts'
import { because, type Refusal } from '../platform/act.ts'
import type { ReplyContent, Withheld } from './proceedings.ts'

/** One thing a reply of its kind must say (requests §7.2). What the officer fills in is what the letter says. */
export type ReplyField = {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly kind: 'text' | 'longText' | 'day' | 'list'
  readonly required: boolean
  /** Where the letter says it: in the facts found, or in what is given and how. */
  readonly part: 'finding' | 'provision'
  /** The only words it may hold. */
  readonly options?: readonly string[]
  /** The provision that asks for it, where it is not the decision's own. */
  readonly article?: string
  /** What a filled-in field may still lack: the sentence that says so, or null. */
  readonly flaw?: (text: string) => string | null
}

type Extra = Partial<Omit<ReplyField, 'id' | 'label' | 'hint'>>
const field = (id: string, label: string, hint: string, extra: Extra = {}): ReplyField => ({
  id,
  label,
  hint,
  kind: 'longText',
  required: true,
  part: 'finding',
  ...extra,
})
const line = { kind: 'text' } as const
const day = { kind: 'day' } as const
const given = { part: 'provision' } as const
const optional = { required: false } as const

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** 条例§14, §36（七）: a law or an administrative regulation and its clause; a document with a 文号 is neither. */
const lawAndClause = (text: string) => {
  if (/〔\d{4}〕/.test(text)) return '规章、规范性文件不能作为依据，应写法律或者行政法规'
  return /《.+》/.test(text) && /第.+条/.test(text) ? null : '应写明法律、行政法规的名称和条款，如「《××法》第×条」'
}

/** 条例§16 says 「可以不予公开」: the organ weighs, and says how. */
const weighed = (kinds: readonly string[], why: string): readonly ReplyField[] => [
  field('subtype', '属于哪一类', kinds.join('、'), { ...line, options: kinds }),
  field('why', '认定理由', why),
  field('noDuty', '没有规定要求公开', '写明法律、法规、规章没有规定该信息应当公开', { article: '条例第十六条第二款' }),
  field('discretion', '裁量理由', '第十六条是「可以不予公开」，应写明为什么选择不公开', { article: '条例第十六条' }),
]

/** requests §7.2, decision by decision. */
export const replyElements: Record<Decision, readonly ReplyField[]> = {
  PUBLIC_ALREADY: [
    field('information', '政府信息名称', '已主动公开的信息名称、文号', line),
    field('place', '获取方式和途径', '具体网址、栏目路径，或者公报期号、查阅地点；网址在答复日应能打开', given),
  ],
  GRANT_FULL: [
    field('information', '政府信息名称', '名称、文号', line),
    field('pages', '页数', '如：5 页', line),
    field('form', '提供形式', '如：纸质复印件、电子文档、安排查阅', { ...line, ...given }),
    field('providedOn', '提供时间', '随答复书提供的填答复日', { ...day, ...given }),
    field('formReason', '改变形式的理由', '没有按申请人要求的形式提供的，写明理由', {
      ...given,
      ...optional,
      article: '条例第四十条',
    }),
  ],
  GRANT_PARTIAL: [
    field('disclosed', '公开部分清单', '一行一项：名称、文号、页数', { kind: 'list', ...given }),
    field('form', '提供形式', '如：遮盖后的电子文档', { ...line, ...given }),
  ],
  DENY_SECRET: [
    field('grade', '密级', '绝密、机密、秘密', { ...line, options: ['绝密', '机密', '秘密'] }),
    field('term', '保密期限', '如：10 年，自 2020 年 5 月 1 日起', line),
    field('classifiedBy', '定密依据', '定密机关、依据的保密事项范围条目；不得泄露内容'),
  ],
  DENY_LAW_FORBIDDEN: [
    field('law', '禁止公开的法律、行政法规', '名称和条款；规章、规范性文件不够格', { ...line, flaw: lawAndClause }),
    field('why', '适用理由', '该信息为什么属于该条款禁止公开的范围'),
  ],
  DENY_SAFETY_STABILITY: [
    field('endangered', '危及哪一项', '国家安全、公共安全、经济安全、社会稳定', {
      ...line,
      options: ['国家安全', '公共安全', '经济安全', '社会稳定'],
    }),
    field('harm', '可能的不利影响', '公开后可能怎样危及；不泄露内容'),
    field('assessment', '研判情况', '内部研判的时间、参加部门和结论'),
  ],
  DENY_THIRD_PARTY: [
    field('interest', '属于哪一种', '商业秘密、个人隐私', {
      ...line,
      options: ['商业秘密', '个人隐私', '其他第三方合法权益'],
    }),
    field('consultation', '征询经过和第三方意见', '何时书面征求、第三方怎样答复；没有答复的写明届满之日', {
      article: '条例第三十二条',
    }),
    field('publicInterest', '公共利益的判断', '写明不公开不会对公共利益造成重大影响及其理由', {
      article: '条例第三十二条',
    }),
  ],
  DENY_INTERNAL: weighed(['人事管理', '后勤管理', '内部工作流程'], '为什么属于内部事务、不对外产生效力'),
  DENY_PROCESS: weighed(['讨论记录', '过程稿', '磋商信函', '请示报告'], '为什么仍属过程性信息、尚未对外产生效力'),
  DENY_ENFORCEMENT_FILE: weighed(
    ['行政处罚案卷', '行政许可案卷', '行政检查案卷', '行政强制案卷', '其他行政执法案卷'],
    '为什么仍属于行政执法案卷',
  ),
  DENY_SPECIAL_QUERY: [
    field('law', '适用的法律、行政法规', '规定了专门查询办法的法律、行政法规名称和条款', {
      ...line,
      flaw: lawAndClause,
    }),
    field('place', '办理地点和方式', '到哪里、带什么、怎样查询', given),
  ],
  UNABLE_NOT_EXIST: [
    field('searched', '检索范围', '检索了哪些档案、系统、处室'),
    field('keywords', '检索词和方法', '检索用的名称、文号、关键词', line),
    field('searchedOn', '检索日期', '完成检索之日', day),
    field('searchedBy', '检索人员', '承办处室和人员', line),
    field('absence', '不存在的原因', '未制作、未获取、已移交、超过保管期限', line),
  ],
  UNABLE_NOT_RESPONSIBLE: [
    field('why', '不归本机关负责公开的理由', '谁制作、谁最初获取；依条例第十条说明', { article: '条例第十条' }),
    field(
      'responsible',
      '负责公开的机关和联系方式',
      '能够确定的，写明名称、地址、电话；不能确定的，写明「不能确定」',
      given,
    ),
  ],
  UNABLE_NEEDS_CREATION: [
    field('held', '现有信息是什么', '本机关现有的相关信息'),
    field('work', '需要怎样加工', '要作哪些汇总、统计、分析才能得到所申请的内容'),
    field('offered', '可以提供的原始信息', '能够提供的写明名称和获取方式', { ...given, ...optional }),
  ],
  UNABLE_STILL_UNCLEAR: [
    field('asked', '补正要求', '补正告知书要求补正的内容'),
    field('answered', '申请人补正的内容', '原文引用'),
    field('unclear', '仍不明确之处', '对照补正要求逐项写明'),
  ],
  REFUSE_PETITION: [
    field('why', '属于信访、投诉、举报的理由', '申请内容中哪些表述是诉求而不是获取信息'),
    field('channels', '可以通过的渠道', '信访、投诉、举报的受理机关和联系方式', given),
  ],
  REFUSE_REPEAT: [
    field('earlierReceivedOn', '前次申请日期', '前次申请的收到日', day),
    field('earlierNumber', '前次答复文号', '如：海财申复〔2026〕3号', line),
    field('earlierAnsweredOn', '前次答复日期', '前次答复书的成文日期', day),
    field('earlierService', '前次送达情况', '怎样送达、何时签收', line),
    field('same', '相同政府信息的理由', '两次申请的文字不同的，写明为什么是同一信息', optional),
  ],
  REFUSE_PUBLICATION: [
    field('publication', '出版物名称', '政府公报、报刊、书籍等的名称和期号', line),
    field('place', '获取途径', '在哪里购买、借阅、查阅', given),
  ],
  REFUSE_MASSIVE: [
    field('figures', '数量和频次', '在什么期间内提出多少件、内容怎样重复'),
    field('reasonAskedOn', '要求说明理由的日期', '说明理由告知书送达之日', day),
    field('reasonGiven', '申请人所述理由', '原文引用；没有说明的写明逾期未说明'),
    field('analysis', '认定理由不合理的分析', '逐项回应申请人所述理由'),
  ],
  REFUSE_RECONFIRM: [
    field('evidence', '申请人已获取该信息的证据', '何时、以何种方式获取，文号'),
    field('why', '不属于获取信息的理由', '说明申请人要求的是确认或者重新出具'),
  ],
  CLOSE_NO_CORRECTION: [],
  CLOSE_NO_PAYMENT: [],
  CLOSE_WITHDRAWN: [],
  CLOSE_OTHER: [],
}

function flawOf({ label, hint, required, kind, options, flaw }: ReplyField, text: string): string | null {
  if (text === '') return required ? `答复书缺少「${label}」：${hint}` : null
  if (kind === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(text)) return `「${label}」应写成日期，如 2026-03-02`
  if (options && !options.includes(text)) return `「${label}」应为${options.join('、')}之一`
  return flaw?.(text) ?? null
}

type Elements = Readonly<Record<string, string>>

/** What a reply of this decision does not say yet: each required element, with its article. */
export const missingElements = (decision: Decision, elements: Elements): Refusal[] =>
  replyElements[decision].flatMap((each) => {
    const sentence = flawOf(each, (elements[each.id] ?? '').trim())
    return sentence === null ? [] : [{ sentence, article: each.article ?? decisions[decision].article }]
  })

const isRefusal = (decision: Decision) => decision.startsWith('DENY_')

/** 条例§37: each part that is not given has a ground of its own. */
const groundless = ({ scope, ground, reason }: Withheld): Refusal[] => [
  ...because(scope.trim() === '', '未公开部分应写明范围（第几页、第几段或者哪个字段）', '条例第三十七条'),
  ...because(!isRefusal(ground), `未公开部分「${scope}」应选择一种不予公开的理由`, '条例第三十七条'),
  ...because(reason.trim() === '', `未公开部分「${scope}」没有说明理由`, '条例第三十七条'),
]

/** The same of the whole content: facts found (C7), the question of severance, the list of what is withheld. */
export const missingContent = (decision: Decision, content: ReplyContent): Refusal[] => [
  ...because(
    content.findings.trim() === '',
    '答复书缺少「认定的事实」：检索了哪里、信息是什么、为什么归入该类',
    '条例第三十六条',
  ),
  ...missingElements(decision, content.elements),
  ...(isRefusal(decision) ? withoutSeverance(content) : []),
  ...(decision === 'GRANT_PARTIAL' ? partial(content) : []),
]

const withoutSeverance = ({ severable, severanceReason }: ReplyContent) => [
  ...because(severable === null, '拟不予公开前应先回答能否区分处理', '条例第三十七条'),
  ...because(severable === 'yes', '能够区分处理的，应向申请人提供可以公开的内容，改答「部分公开」', '条例第三十七条'),
  ...because(severable === 'no' && severanceReason.trim() === '', '不能区分处理的应说明理由', '条例第三十七条'),
]

const partial = ({ withheld }: ReplyContent) => [
  ...because(withheld.length === 0, '部分公开应列出未公开部分，并逐处说明理由', '条例第三十七条'),
  ...withheld.flatMap(groundless),
]
