import type { ListColumn, ListSheet } from '../../papers/index.ts'
import type { DeskRow } from './types.ts'
import { flags } from './words.ts'

/** The desk's list as a sheet: the applicant masked as on screen, so that a file that leaves the house tells no name. */

type Column = ListColumn & { value: (row: DeskRow) => string | number | null }

/** How long is left, as it is said at the desk. */
export const leftWords = ({ left, open }: Pick<DeskRow, 'left' | 'open'>): string => {
  if (!open || left === null) return ''
  if (left === 0) return '今天'
  return left > 0 ? `剩 ${left} 个工作日` : `超 ${-left} 个工作日`
}

const columns: readonly Column[] = [
  { title: '申请编号', width: 22, value: ({ number }) => number },
  { title: '收件机关', width: 16, value: ({ organName }) => organName },
  { title: '申请人', width: 12, value: ({ applicant }) => applicant },
  { title: '申请内容', width: 46, value: ({ content }) => content },
  { title: '接收渠道', width: 16, value: ({ channelLabel }) => channelLabel },
  { title: '收到日期', width: 12, value: ({ receivedOn }) => receivedOn },
  { title: '办理状态', width: 14, value: ({ statusLabel }) => statusLabel },
  { title: '答复期限', width: 12, value: ({ dueOn }) => dueOn },
  { title: '期限情况', width: 16, value: (row) => [leftWords(row), row.onWhat].filter(Boolean).join(' ') },
  { title: '下一步', width: 22, value: ({ next, open }) => (open ? next : '') },
  { title: '经办人', width: 10, value: ({ assignedTo }) => assignedTo?.name ?? '' },
  { title: '承办处室', width: 14, value: ({ unit }) => unit },
  { title: '提示', width: 18, value: (row) => row.flags.map((flag) => flags[flag].label).join('、') },
  { title: '办理结果', width: 18, value: ({ decisionLabel }) => decisionLabel },
  { title: '答复日期', width: 12, value: ({ answeredOn }) => answeredOn },
]

export const deskSheet = (rows: readonly DeskRow[], note: string): ListSheet => ({
  name: '依申请公开',
  title: '依申请公开办理情况',
  note,
  columns: columns.map(({ title, width }) => ({ title, width })),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
})
