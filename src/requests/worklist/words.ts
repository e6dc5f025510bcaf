/** Marks on a line of the desk: what somebody must know before opening it. Said in words, never by colour alone. */
export const flags = {
  overdue: { label: '超期', tone: 'error', why: '已过答复期限末日（条例第三十三条）' },
  unconfirmed: {
    label: '逾时未确认',
    tone: 'error',
    why: '网上、传真、邮件申请应及时与申请人双方确认（条例第三十一条）',
  },
  returned: { label: '已退回', tone: 'warning', why: '答复稿被退回修改' },
  proposal: { label: '待审签', tone: 'info', why: '经办人已拟好，等工作机构负责人签' },
  draft: { label: '待审核', tone: 'info', why: '答复稿在审批中' },
  lapsed: { label: '期满未回', tone: 'warning', why: '所等的补正、意见、说明或缴费已过期限' },
  undelivered: { label: '送达未登记', tone: 'warning', why: '发出的文书还没有送达凭证' },
  paused: { label: '暂停', tone: 'calm', why: '征求意见所需时间不计入答复期限（条例第三十三条第三款）' },
  provisional: { label: '暂算', tone: 'calm', why: '期限跨到放假安排尚未公布的年份，公布后重算' },
} as const
export type Flag = keyof typeof flags

/** In the order of urgency; an object would put 3 and 5 first. */
export const dueOrder = ['overdue', 'today', '3', '5', 'later', 'none'] as const
export const dueLabels = {
  overdue: '已超期',
  today: '今天到期',
  '3': '1—3 个工作日',
  '5': '4—5 个工作日',
  later: '6 个工作日以上',
  none: '期限未定',
} as const
