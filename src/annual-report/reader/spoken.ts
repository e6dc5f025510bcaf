import { type Clause, clausesOf } from '../narrative/clauses.ts'
import { mentionsIn } from '../narrative/mentions.ts'
import { inWords, numberOf, numbersIn, numbersInWords } from '../narrative/numbers.ts'
import type { Passage } from '../narrative/passage.ts'

/** Every number of the text with what it counts, its measure word and the sentence that says so. */
export type SpokenCount = {
  concept: string
  name: string
  value: number
  unit: string
  section: string
  quote: string
}

type Counted = { id: string; name: string; said: RegExp }

const digits = `(\\d[\\d,]*(?:\\.\\d+)?|${inWords})`
const measure =
  '(?:\\s*(?:余|多))?\\s*(?:万余|万|亿)?(?:条次|人次|件次|场次|件|条|份|篇|个|期|册|次|场|项|部|起|宗|家|类|本|人|元|万元|部|集|幅|户|天|年|%|％)?'
/** The words, at most so much between, then the number. */
const after = (words: string, gap = 10) => new RegExp(`(?:${words})[^\\d。]{0,${gap}}?${digits}`)
/** The number first: 「7 新增领域」「3 件部门规范性文件」. */
const before = (words: string, gap = 6) => new RegExp(`${digits}(?=${measure}[^\\d，。]{0,${gap}}?(?:${words}))`)

const count = (id: string, name: string, said: RegExp): Counted => ({ id, name, said })

/** In order: the first that fits a number has it, so the narrower stand before the wider. */
export const counted: readonly Counted[] = [
  count('review', '行政复议', before('行政复议', 18)),
  count('trainings', '培训', after('培训(?:会|班)?', 6)),
  count('trainings', '培训', before('培训|研讨')),
  count('interpretation.text', '文字解读', after('文字解读(?:材料)?')),
  count('interpretation.graphic', '图解', after('图解|图文解读|图片解读|一图读懂')),
  count('interpretation.animation', '动漫解读', after('动漫解读|动画解读|动漫')),
  count('interpretation.h5', '互动页面解读', after('H5(?:解读)?')),
  count('interpretation.video', '视频解读', after('视频解读')),
  count('interpretation.audio', '音频解读', after('音频解读')),
  count('interpretation.briefing', '简明问答', after('简明问答|政策问答', 6)),
  count('interpretation', '政策解读', after('解读(?:信息|材料|类信息|产品)?(?:发布|共)?')),
  count('interpretation', '政策解读', before('政策解读|解读')),
  count('briefings', '新闻发布会', after('新闻发布会(?:活动)?')),
  count('briefings', '新闻发布会', before('新闻发布会')),
  count('interviews', '在线访谈', after('在线访谈(?:活动)?|访谈')),
  count('consultations', '意见征集', after('征集(?:意见|调查)?|意见征集|民意征集|公开征求意见')),
  count('opinions', '收到意见', after('收到(?:公众)?意见|意见建议')),
  count('responses', '回应关切', after('回应关切|回应公众|回应类|政民互动', 14)),
  count('normative.expired', '到期失效的规范性文件', after('到期失效|失效')),
  count('normative.valid', '现行有效的规范性文件', after('现行有效', 16)),
  count('normative.made', '制发的规范性文件', after('(?:制发|制定|出台|印发)(?:行政)?规范性文件|行政规范性文件')),
  count('normative.repealed', '废止的规范性文件', after('废止')),
  count('normative.referred', '引用的其他文件', before('部门规范性文件|规范性文件引用')),
  count('rules', '规章', after('规章')),
  count('documents', '政策文件', after('政策性文件|政策文件|其他文件|文件公开|公文', 10)),
  count('documents', '政策文件', before('政策文件|规划计划|文件')),
  count('columns.added', '新增栏目', after('新增(?:公开)?栏目|新开设(?:公开)?专栏')),
  count('columns.adjusted', '调整栏目', after('(?:优化|调整)(?:公开)?(?:栏目|专栏)|优化调整栏目')),
  count('topics', '专题', after('特色主题|专题专栏|专题|专栏', 8)),
  count('topics', '专题', before('专栏|专题|主题')),
  count('media.changed', '新媒体账号变更', after('变更|订阅号', 6)),
  count('media', '政务新媒体', after('政务新媒体', 14)),
  count('gazette.copies', '政府公报册数', after('印刷|赠阅|编发公报', 8)),
  count('gazette.issues', '政府公报期数', after('公报》?|编制|编印', 10)),
  count('gazette.issues', '政府公报期数', before('公报')),
  count('inspections', '检查、通报', after('检查|巡查|监测|通报|评查|整改|抽查', 8)),
  count('inspections', '检查、通报', before('检查|评查|监测|全覆盖|季度')),
  count('visits', '网站访问', after('访问(?:总)?(?:次数|量)|访客量|观看量|点击量|阅读量|浏览量|播放量', 8)),
  count('followers', '关注人数', after('关注人数|粉丝(?:数)?|用户', 8)),
  count('processingFee', '信息处理费', after('处理费|收取', 14)),
  count('accountability', '责任追究', after('责任追究|追责', 8)),
  count('motions', '建议提案', after('建议|提案', 4)),
  count('policies.packages', '一揽子政策', after('一揽子政策|惠企政策|集成式发布政策', 4)),
  count('dynamics', '工作动态', after('工作动态(?:信息)?|动态类信息(?:发布)?', 4)),
  count('policies.applications', '政策申报信息', after('申报信息|申报指南', 4)),
  count('subsidies', '补助奖励公示', after('公示', 4)),
  count('fields', '公开领域', before('新增领域|领域|类信息')),
  count(
    'published',
    '公开的政府信息',
    after('(?:公开|发布|推送|更新)(?:各类)?(?:政府|政务)?(?:信息|消息|图文|稿件)?', 8),
  ),
  count('published', '公开的政府信息', before('信息|消息|稿件|数据')),
  count('requests.part', '某单位的申请', after('(?:市|区|县|办|局|委|厅|街道|镇|乡|政府|部门)', 2)),
]

const unitAfter = new RegExp(`^${measure}`)

/** Years, days, articles and ordinals count nothing. */
const naming = /^\s*(?:年|月|日|号|时|款|届|周年|版|级|规)|^\s*[〕\])）]/
const nth = /(?:第|〔|\[|[A-Za-z]|\d[-—~])$/

const everywhere = counted.map(({ id, name, said }) => ({ id, name, said: new RegExp(said, 'g') }))

type Concept = { id: string; name: string }

const anyNumber = new RegExp(`\\d[\\d,]*(?:\\.\\d+)?|${inWords}`, 'g')

/** Each number's concept by where it stands; what the tables also count comes first. */
function conceptsOf(clauses: readonly Clause[], told: ReadonlyMap<number, Concept>): Map<number, Concept> {
  const known = new Map(told)
  for (const { text, from } of clauses) {
    const open = new Set([...text.matchAll(anyNumber)].map(({ index }) => from + index).filter((at) => !known.has(at)))
    for (const { id, name, said } of everywhere) {
      if (open.size === 0) break
      for (const match of text.matchAll(said)) {
        const at = from + match.index + match[0].lastIndexOf(match[1] ?? '')
        if (open.delete(at)) known.set(at, { id, name })
      }
    }
  }
  return known
}

export function spokenCounts(passages: readonly Passage[]): SpokenCount[] {
  const told = new Map<Passage, Map<number, Concept>>()
  for (const { concept, clause, from } of mentionsIn(passages)) {
    const own = told.get(clause.passage) ?? new Map<number, Concept>()
    told.set(clause.passage, own.set(from, concept))
  }
  return passages.flatMap((passage) => {
    const clauses = clausesOf(passage)
    const known = conceptsOf(clauses, told.get(passage) ?? new Map())
    const numbers = [...numbersIn(passage), ...numbersInWords(passage)]
    return numbers.flatMap((number): SpokenCount[] => {
      const concept = known.get(number.from)
      const tail = passage.text.slice(number.to, number.to + 12)
      if (!concept || naming.test(tail) || nth.test(passage.text.slice(0, number.from))) return []
      const clause = clauses.find(({ from, text }) => from <= number.from && number.from < from + text.length)
      const quote = clause ? `${clause.sentence}。` : passage.text
      const unit = unitAfter.exec(tail)?.[0].trim() ?? ''
      const { section } = passage
      return [{ concept: concept.id, name: concept.name, value: numberOf(number.text), unit, section, quote }]
    })
  })
}
