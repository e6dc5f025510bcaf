import { applicantKinds, channels, type Decision, decisions, leafRows, rowTree } from '../law/index.ts'

/** The words registers use: the law's own first, then what offices write for them. Ambiguous words are not guessed. */

export type Spelled<Value> = readonly [Value, string, ...string[]]

const channelWords: Record<keyof typeof channels, readonly string[]> = {
  inPerson: ['当面', '现场', '窗口'],
  oralAssisted: ['口头', '口头申请'],
  signedMail: ['挂号信', 'EMS', '邮政特快专递', '快递', '信函', '邮寄', '签收邮件'],
  plainMail: ['平信', '普通邮件'],
  misrouted: ['转交', '其他处室转交'],
  web: ['网上', '网络', '网站', '在线', '在线申请', '互联网'],
  fax: [],
  email: ['邮箱', '邮件', '电子邮件', 'E-mail', 'email'],
}

const applicantWords: Record<keyof typeof applicantKinds, readonly string[]> = {
  natural: ['公民', '个人'],
  biz: ['企业', '公司', '商业公司'],
  research: ['科研院所', '科研'],
  ngo: ['社会组织', '公益组织'],
  legal: ['律师事务所', '律所', '法律机构'],
  otherOrg: ['其他组织', '其他法人或组织'],
}

const decisionWords: Partial<Record<Decision, readonly string[]>> = {
  PUBLIC_ALREADY: ['已主动公开'],
  GRANT_FULL: ['公开', '同意公开'],
  GRANT_PARTIAL: ['部分公开', '区分处理'],
  UNABLE_NOT_EXIST: ['信息不存在', '不存在'],
  UNABLE_NOT_RESPONSIBLE: ['非本机关负责公开', '非本机关公开', '不属于本机关公开'],
  CLOSE_WITHDRAWN: ['撤回', '撤回申请', '申请人撤回'],
}

type Node = { id?: string; label: string; children?: readonly Node[] }
const leaves = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (node.children ? leaves(node.children) : [node]))
const rowLabels = new Map(leaves(rowTree).map(({ id, label }) => [id, label.replace(/^(（.）|\d\.)/, '')]))

/** A row of table 三 that only one decision falls into may be written by the row's own name. */
const rowWords = (decision: Decision) => {
  const { row } = decisions[decision]
  const sharing = Object.values(decisions).filter((other) => other.row === row)
  return sharing.length === 1 && leafRows.includes(row) ? [rowLabels.get(row) ?? ''] : []
}

const spelled = <Value extends string>(
  entries: Readonly<Record<Value, { label: string }>>,
  others: (value: Value) => readonly string[],
) => (Object.keys(entries) as Value[]).map((value): Spelled<Value> => [value, entries[value].label, ...others(value)])

export const channelSpellings = spelled(channels, (channel) => channelWords[channel])
export const applicantSpellings = spelled(applicantKinds, (kind) => applicantWords[kind])
export const decisionSpellings = spelled(decisions, (decision) => [
  ...(decisionWords[decision] ?? []),
  ...rowWords(decision),
])
