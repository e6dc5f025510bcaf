import { type Channel, channels, type Decision, decisions } from '../law/index.ts'
import type { ActRecord } from '../platform/act.ts'
import { fieldsOf } from './act-fields.ts'
import { actOf } from './acts/index.ts'
import type { ActView, FieldView } from './api-types.ts'
import type { RequestAct } from './request-act.ts'
import { purposeLabel } from './view-files.ts'
import { type PersonalPart, personalParts, reader } from './view-opened.ts'

/** What was done to a case, act by act, in the words of each act's own form. */

export type Names = {
  officers: ReadonlyMap<string, string>
  files: ReadonlyMap<string, string>
  opened: ReadonlySet<string>
}
type Fact = ActView['facts'][number]

/** A draft's own text stands in the draft; signatures are told by it. */
const unsaid = ['hash', 'content', 'input', 'elements', 'queryCode', 'applicantFile', 'applicantKey', 'contentPrint']

/** What is sealed is told by the act's own declaration, never by how a text looks: anybody may write 「v1.0系统故障」. */
const isSealed = ({ secret = [] }: RequestAct, field: string) => secret.some((each) => each === field)

const sealedText = (act: RequestAct, field: string, value: string, { opened }: Names): string => {
  const part: PersonalPart = act.name === 'confirmReceipt' ? 'applicant' : 'parties'
  return field === 'party' || field === 'with'
    ? reader(opened.has(part)).name(value)
    : (reader(opened.has(part)).text(value) ?? '')
}

/** What may be delivered, by the name under which its delivery is recorded; a consultation bears its own. */
export const papers: Readonly<Record<string, string>> = {
  correction: '补正告知书',
  reason: '说明理由告知书',
  fee: '收费通知',
  extension: '延期告知书',
  reply: '答复书',
}

function spoken(act: RequestAct, field: FieldView, value: unknown, names: Names): string {
  if (isSealed(act, field.name)) return sealedText(act, field.name, String(value), names)
  if (field.name === 'officer') return names.officers.get(String(value)) ?? '已离任人员'
  if (act.name === 'recordDelivery' && field.name === 'of') return papers[String(value)] ?? '征求意见书'
  if (act.name === 'attach' && field.name === 'purpose') return purposeLabel(String(value))
  if (field.name === 'consultation') return `第 ${String(value).slice(1)} 次征询`
  if (field.kind === 'file') return names.files.get(String(value)) ?? '附卷文件'
  if (field.kind === 'flag') return value ? '是' : '否'
  if (field.options) return field.options.find((option) => option.value === value)?.label ?? String(value)
  if (Array.isArray(value))
    return value.map((each) => personalParts.find((part) => part.value === each)?.label ?? String(each)).join('；')
  return String(value)
}

/** What bears no title is the desk's own business. */
const isTold = (field: FieldView, value: unknown) =>
  field.label !== field.name &&
  !unsaid.includes(field.name) &&
  value !== null &&
  value !== undefined &&
  value !== '' &&
  field.kind !== 'group'

const arrival = ({ channel, submittedOn, receivedOn }: ActRecord['facts']): Fact[] => [
  { label: '接收渠道', value: channels[channel as Channel].label },
  { label: '到达日期', value: String(submittedOn) },
  { label: '收到日期', value: receivedOn ? String(receivedOn) : '待双方确认' },
]

function factsOf(act: RequestAct, { facts }: ActRecord, names: Names): Fact[] {
  const said = fieldsOf(act.input)
    .filter((field) => isTold(field, facts[field.name]))
    .map((field) => ({ label: field.label, value: spoken(act, field, facts[field.name], names) }))
  const decision = facts.decision as Decision | null | undefined
  const revision = facts.revision as number | undefined
  return [
    ...(act.from === 'new' ? arrival(facts) : []),
    ...(revision ? [{ label: '稿次', value: `第 ${revision} 稿` }] : []),
    ...(decision && !said.some(({ label }) => label === '答复类型')
      ? [{ label: '答复类型', value: `${decisions[decision].label}（${decisions[decision].article}）` }]
      : []),
    ...said,
  ]
}

type Due = { dueOn?: string | null; provisional?: boolean }

/** The last day is said whenever an act has moved it, as it was computed then. */
const dueFact = (act: ActRecord, before: ActRecord | undefined): Fact[] => {
  const now = act.facts.due as Due | undefined
  const then = before?.facts.due as Due | undefined
  if (!now?.dueOn || now.dueOn === then?.dueOn) return []
  return [{ label: '答复期限末日', value: `${now.dueOn}${now.provisional ? '（暂算）' : ''}` }]
}

const plain: Readonly<Record<string, string>> = { register: '登记', rectify: '更正' }
const outsiders: Readonly<Record<string, string>> = { applicant: '申请人', system: '系统' }

export const actsAsTold = (acts: readonly ActRecord[], names: Names): ActView[] =>
  acts.map((record, index) => {
    const act = actOf(record.name)
    return {
      seq: record.seq,
      name: record.name,
      title: act?.title ?? plain[record.name] ?? record.name,
      basis: act?.basis ?? '',
      at: record.at,
      by: outsiders[record.by] ?? names.officers.get(record.by) ?? '已离任人员',
      facts: act ? [...factsOf(act, record, names), ...dueFact(record, acts[index - 1])] : [],
    }
  })
