import { longDay } from '../../portal/format.ts'
import { shortTitle } from '../caption.ts'
import type { DocumentFacts } from '../document.ts'

/** Words for the demonstration's documents: invented, whole, in the shape such documents have. */

type About = { subject: string; kind: string; organ: string; effectiveOn: string; expiresOn: string | null }

const kinds = [
  '实施细则',
  '实施办法',
  '暂行办法',
  '办法',
  '暂行规定',
  '规定',
  '工作规程',
  '规程',
  '制度',
  '措施',
  '导则',
]

function aboutOf({ title, effectiveOn, madeOn, expiresOn }: DocumentFacts, organ: string): About {
  const name = shortTitle(title)
    .replace(/^海澜区/, '')
    .replace(/（试行）$/, '')
  const kind = kinds.find((each) => name.endsWith(each)) ?? '办法'
  const subject = name.slice(0, -kind.length).replace(/(?:管理|若干)$/, '') || name
  return { subject, kind, organ, effectiveOn: effectiveOn ?? madeOn ?? '', expiresOn }
}

const until = ({ effectiveOn, expiresOn }: About) =>
  `自${longDay(effectiveOn)}起施行${expiresOn ? `，有效期至${longDay(expiresOn)}` : ''}。`

/** 若干措施: told apart by 一、二、三. */
const measures = (about: About): string[] => [
  `为支持${about.subject}，结合本区实际，制定以下措施。`,
  '一、支持对象',
  `在本区登记、依法经营，从事${about.subject}相关活动的企业和其他组织。已享受同类市级政策的，不重复支持。`,
  '二、支持内容',
  '（一）新增投入达到规定标准的，按核定投入额的百分之五给予一次性补助，最高一百万元。',
  '（二）当年新增就业十人以上并依法缴纳社会保险费的，每人补助一千元。',
  '（三）参加区级以上组织的对接活动，按实际场租的百分之五十补助。',
  '三、申报和兑现',
  `申报人于每年三月、九月向${about.organ}提交申报表和证明材料。${about.organ}自收齐材料之日起二十个工作日内提出意见，公示五个工作日，公示无异议的在十五个工作日内拨付。`,
  '四、监督管理',
  '以虚假材料取得补助的，由作出决定的机关依法追回，记入信用记录，三年内不受理申报。',
  `五、本措施由${about.organ}负责解释，${until(about)}`,
]

const articles = (about: About): string[] => {
  const { subject, kind, organ } = about
  return [
    '第一章 总则',
    `第一条 为规范${subject}工作，保障公民、法人和其他组织的合法权益，根据有关法律、法规，结合本区实际，制定本${kind}。`,
    `第二条 本区行政区域内${subject}及其监督管理活动，适用本${kind}。`,
    '法律、法规、规章另有规定的，从其规定。',
    `第三条 ${subject}工作遵循公开、公平、便民、高效的原则。`,
    `第四条 ${organ}负责全区${subject}工作的组织实施和监督管理。`,
    '发展改革、财政、市场监管等部门和各街道办事处、镇人民政府在各自职责范围内做好相关工作。',
    '第二章 办理',
    `第五条 办理${subject}事项，应当提交下列材料：`,
    '（一）申请书；',
    '（二）身份证明或者主体资格证明；',
    '（三）法律、法规规定的其他材料。',
    `第六条 ${organ}收到申请后，应当在五个工作日内决定是否受理；材料不齐的，一次告知需要补正的全部内容。`,
    `第七条 ${organ}应当自受理之日起十五个工作日内作出决定。情况复杂的，经本机关负责人批准可以延长十个工作日，并告知申请人。`,
    '第八条 作出的决定应当自作出之日起七个工作日内在区政府网站公开，依法不予公开的除外。',
    '第三章 监督',
    `第九条 ${organ}应当采取随机抽取检查对象、随机选派检查人员的方式进行监督检查，并及时公开检查结果。`,
    `第十条 任何单位和个人有权对违反本${kind}的行为投诉、举报；${organ}应当自收到之日起七个工作日内答复。`,
    '第十一条 工作人员滥用职权、玩忽职守、徇私舞弊的，依法给予处分。',
    '第四章 附则',
    `第十二条 本${kind}由${organ}负责解释。`,
    `第十三条 本${kind}${until(about)}`,
  ]
}

export function demoText(document: DocumentFacts, organ: string): string[] {
  const about = aboutOf(document, organ)
  const body = about.kind === '措施' ? measures(about) : articles(about)
  const notice =
    shortTitle(document.title) === document.title
      ? []
      : ['各有关单位：', `现将《${shortTitle(document.title)}》印发给你们，请遵照执行。`]
  return [...notice, shortTitle(document.title), ...body]
}
