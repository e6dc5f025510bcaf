import type { Narrative } from './document.ts'
import { documentOf, heading, paragraph } from './template.ts'

/**
 * The narrative a new draft starts with: everything 条例§50 and the form ask to be told, every number a figure.
 * A sentence about something an organ never did is left out; a statutory item is told even when it counts nothing.
 */
export type SkeletonFacts = {
  year: number
  /** 全区 or 本机关: whose work the report tells of. */
  whole: boolean
  /** Figure id → value; a figure that is absent is not written about. */
  values: Readonly<Record<string, number>>
  /** Special topics of the year: figures with their titles. */
  topics: readonly { id: string; title: string }[]
}

/** The parts of a list whose figures count something, joined as Chinese joins them. */
const listed = (
  values: SkeletonFacts['values'],
  parts: readonly (readonly [id: string, before: string, after: string])[],
) =>
  parts
    .filter(([id]) => (values[id] ?? 0) > 0)
    .map(([id, before, after]) => `${before}{${id}}${after}`)
    .join('、')

const sentence = (list: string, before: string, after = '。') => (list === '' ? '' : `${before}${list}${after}`)

function publishing({ year, whole, values, topics }: SkeletonFacts) {
  const who = whole ? '全区' : '本机关'
  const forms = listed(values, [
    ['interpretation.text', '文字解读', '份'],
    ['interpretation.graphic', '图解', '份'],
    ['interpretation.animation', '动漫解读', '份'],
    ['interpretation.h5', '互动页面解读', '份'],
    ['interpretation.video', '视频解读', '份'],
    ['interpretation.audio', '音频解读', '份'],
  ])
  const responses = listed(values, [
    ['collected.responses', '发布回应关切类信息', '条'],
    ['collected.briefings', '召开新闻发布会', '场'],
    ['collected.interviews', '开展在线访谈', '次'],
    ['collected.consultations', '就重要文件和重大决策草案公开征集意见', '次'],
  ])
  const special = listed(
    values,
    topics.slice(0, 6).map(({ id, title }) => [id, `“${title}”`, '条'] as const),
  )
  return [
    heading('（一）主动公开'),
    paragraph(
      `${year}年，${who}依照《中华人民共和国政府信息公开条例》第二十条、第二十一条，及时公开机构职能、规划计划、财政资金、行政执法、公共服务等信息，全年主动公开政府信息{disclosure.published}条。${sentence(special, '其中按专题归集发布：')}`,
    ),
    ...(forms === ''
      ? []
      : [paragraph(`坚持政策文件与解读材料同步起草、同步审签、同步发布，全年形成${forms}，让政策看得懂、用得上。`)]),
    ...(responses === '' ? [] : [paragraph(`围绕企业和群众关心的事项主动发声，全年${responses}。`)]),
  ]
}

const answering = ({ whole }: SkeletonFacts) => [
  heading('（二）依申请公开'),
  paragraph(
    `${whole ? '全区各受理机关' : '本机关'}对每件申请逐项登记、逐日计期、逐件复核。全年新收政府信息公开申请{t3.new.total}件，其中自然人申请{t3.new.natural}件、法人或其他组织申请{t3.org.new}件；上年结转{t3.carriedIn.total}件；办结{t3.total.total}件，结转下年度继续办理{t3.carriedOut.total}件。`,
  ),
  paragraph(
    '从申请的办理结果看，予以公开{t3.granted.total}件、部分公开{t3.partial.total}件、不予公开{t3.sub_deny.total}件、无法提供{t3.sub_unable.total}件、不予处理{t3.sub_refuse.total}件、其他处理{t3.sub_other.total}件。',
  ),
  paragraph(
    '因政府信息公开引起的行政复议{t4.review.total}件，其中结果维持{t4.review.upheld}件、结果纠正{t4.review.corrected}件、其他结果{t4.review.other}件、尚未审结{t4.review.pending}件；行政诉讼{t4.litigation.total}件。',
  ),
]

/**
 * Three scopes of one notion (in-force.ts): each sentence names its own, and says why it differs where it does.
 */
function inForce({ values }: SkeletonFacts) {
  const [valid, inColumn, filed] = ['t2.normative.valid', 'normative.inColumn', 'normative.filed'].map(
    (id) => values[id] ?? 0,
  )
  const shown = `政府网站专栏展示现行有效规范性文件{normative.inColumn}件${inColumn === valid ? '' : '，含引用的其他机关文件，不含尚未上网的文件'}。`
  const kept = `省规范性文件库登记现行有效规范性文件{normative.filed}件${filed === valid ? '' : '，以省库入库、移出日期为准'}。`
  return `截至年底，按统计口径现行有效规范性文件{t2.normative.valid}件。${inColumn ? shown : ''}${filed ? kept : ''}`
}

const managing = (facts: SkeletonFacts) => [
  heading('（三）政府信息管理'),
  paragraph(
    '落实拟公开信息先审查、后发布的要求，公文起草时同步确定公开属性，发布前完成内容审核与保密审查，对已公开的信息定期复核、及时更新。',
  ),
  paragraph(
    `本年度${facts.whole ? '全区' : ''}制发规范性文件{t2.normative.made}件，明令废止规范性文件{normative.repealedOnly}件、到期失效{normative.expired}件。${inForce(facts)}`,
  ),
]

function platforms({ whole, values }: SkeletonFacts) {
  const columns = listed(values, [
    ['collected.columnsAdjusted', '优化调整栏目', '个'],
    ['collected.columnsAdded', '新增栏目', '个'],
    ['collected.specialTopics', '建设专题', '个'],
    ['collected.mediaChanges', '办理政务新媒体账号变更', '个'],
  ])
  const gazette =
    '全年编印政府公报{collected.gazetteIssues}期、{collected.gazetteCopies}册，免费放置于图书馆、档案馆和政务服务场所供公众取阅。'
  return [
    heading('（四）平台建设'),
    paragraph(
      `以${whole ? '区政府' : ''}门户网站为政府信息公开第一平台，完善检索、查阅、下载功能。${sentence(columns, '全年')}${values['collected.gazetteIssues'] ? gazette : ''}`,
    ),
  ]
}

const guaranteeing = ({ whole }: SkeletonFacts) => [
  heading('（五）监督保障'),
  paragraph(
    whole
      ? '区政府主管部门定期检查各单位公开工作，对发现的问题列出清单、限期整改、逐项回访。全年组织政务公开专题培训{collected.trainings}次。公开工作纳入全区绩效考核；通过网络问卷开展社会评议，评议意见转有关单位研究办理；因违反信息公开规定被责任追究的情形{collected.accountability}起。'
      : '明确分管负责人和具体承办人员，按季度自查公开内容和答复质量，并接受主管部门的监督检查。全年组织或者参加政务公开专题培训{collected.trainings}次。',
  ),
]

const problems = [
  heading('（一）存在的主要问题'),
  paragraph('一是部分信息的更新还不够及时，个别栏目内容与业务办理进度衔接不紧；'),
  paragraph('二是政策解读仍偏重条文归纳，结合具体办事情形的说明不足；'),
  paragraph('三是经办人员轮换较多，答复文书的事实认定和说理水平有待提高。'),
  heading('（二）改进情况'),
  paragraph('一是把公开要求嵌入业务流程，信息形成时即提示公开期限，每季度通报逾期情况；'),
  paragraph('二是由政策起草人员会同一线窗口编写问答，按常见情形说明怎么办、找谁办；'),
  paragraph('三是建立答复案例库和新任经办人员带教制度，对拟不予公开的答复实行集体会商。'),
]

export const skeleton = (facts: SkeletonFacts): Narrative => ({
  s1: documentOf([
    ...publishing(facts),
    ...answering(facts),
    ...managing(facts),
    ...platforms(facts),
    ...guaranteeing(facts),
  ]),
  s5: documentOf(problems),
  s6: documentOf([
    paragraph(
      `${facts.year}年，${facts.whole ? '全区' : '本机关'}依照《政府信息公开信息处理费管理办法》收取信息处理费{collected.processingFee}元。${facts.whole ? '' : '除上述内容外，没有其他需要报告的事项。'}`,
    ),
  ]),
})
