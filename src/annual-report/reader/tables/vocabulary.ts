import { leafRows, type RequestRow, reportTables, rowTree } from '../../../law/index.ts'
import { bare } from '../text/normalise.ts'
import type { Named } from './labels.ts'

/** The words by which the tables' rows are recognised: the official labels, and what offices shorten them to. */

type Node = { readonly label: string; readonly id?: string; readonly children?: readonly Node[] }

const leaves = (nodes: readonly Node[]): { id: string; label: string }[] =>
  nodes.flatMap((node) => (node.children ? leaves(node.children) : [{ id: node.id ?? '', label: node.label }]))

const short: Partial<Record<RequestRow, readonly string[]>> = {
  new: ['本年新收', '本年新收申请数量', '本年度新收政府信息公开申请数量'],
  carriedIn: ['上年结转', '上年度结转政府信息公开申请数量', '上年结转申请数量'],
  granted: ['公开'],
  deny_lawForbidden: ['法律行政法规禁止公开', '法律法规禁止公开'],
  deny_safety: ['三安全一稳定'],
  deny_thirdParty: ['第三方合法权益'],
  deny_internal: ['内部事务信息'],
  deny_process: ['过程性信息'],
  deny_enforcement: ['行政执法案卷'],
  deny_query: ['行政查询事项'],
  unable_notHeld: ['不掌握相关政府信息', '不掌握', '信息不存在'],
  unable_needCreate: ['需要另行制作', '没有现成信息'],
  unable_unclear: ['补正后仍不明确'],
  refuse_petition: ['信访举报投诉类'],
  refuse_publication: ['公开出版物'],
  refuse_massive: ['大量反复申请'],
  refuse_reconfirm: ['确认或重新出具', '重新出具已获取信息'],
  other_noCorrection: ['逾期不补正', '申请人无正当理由逾期不补正'],
  other_noPayment: ['逾期不缴费', '逾期未按收费通知要求缴纳费用', '逾期未缴费'],
  total: ['合计', '办理结果总计'],
  carriedOut: ['结转下年度', '结转下一年度继续办理', '结转下年继续办理'],
}

export const requestLabels: readonly Named[] = leaves(rowTree).map(({ id, label }) => ({
  id,
  label,
  also: short[id as RequestRow] ?? [],
}))

const others = leafRows.filter((row) => row.startsWith('other_'))
const single: Named = { id: 'other_misc', label: '（六）其他处理', also: ['其他处理情况'] }

/** Table 三 with three rows of 其他处理 (2021) and with one (2019, and reports that kept it). */
export const requestForms: readonly { id: 'three' | 'one'; rows: readonly Named[] }[] = [
  { id: 'three', rows: requestLabels },
  {
    id: 'one',
    rows: requestLabels.flatMap((row) =>
      row.id === 'other_misc' ? [single] : (others as readonly string[]).includes(row.id) ? [] : [row],
    ),
  },
]

export const requestColumns: readonly Named[] = leaves(reportTables.t3.columns).map((column) => ({
  ...column,
  also: { ngo: ['社会公益'], legal: ['法律服务'], biz: ['企业'], research: ['科研'] }[column.id] ?? [],
}))

const blockLabels = reportTables.t2.blocks.flatMap((block) => Object.values(block.rows))
const officialLabels = new Set([...requestLabels.map(({ label }) => label), ...blockLabels, '规范性文件'].map(bare))

/** Exactly a row's official words. */
export const isLabel = (text: string): boolean => officialLabels.has(bare(text))
