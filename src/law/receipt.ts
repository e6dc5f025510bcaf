import type { Day } from './calendar.ts'

/** Which event makes an application 收到: it was handed in, the post was signed for, or both sides confirmed it. */
type Event = 'submitted' | 'signed' | 'confirmed'
type ReceiptRule = { readonly label: string; readonly by: Event; readonly receipt: string; readonly article: string }

const confirmedOnline = { by: 'confirmed', receipt: '双方确认之日', article: '条例第三十一条第（三）项' } as const

/** 条例§31: on which day an application has been received, channel by channel. */
export const channels = {
  inPerson: { label: '当面提交', by: 'submitted', receipt: '提交之日', article: '条例第三十一条第（一）项' },
  // 条例§29①: the organ writes the application down for those who cannot; its day is inferred from §31（一）.
  oralAssisted: {
    label: '口头申请、代为填写',
    by: 'submitted',
    receipt: '代填并确认之日',
    article: '条例第二十九条第一款',
  },
  signedMail: {
    label: '挂号信、EMS 等签收邮件',
    by: 'signed',
    receipt: '行政机关签收之日',
    article: '条例第三十一条第（二）项',
  },
  plainMail: {
    label: '平信等无需签收的邮件',
    by: 'confirmed',
    receipt: '与申请人确认之日',
    article: '条例第三十一条第（二）项',
  },
  // The stricter reading: what the gatehouse signs, the organ has received (requests §1.2〔约〕).
  misrouted: {
    label: '寄到其他处室或个人的邮件',
    by: 'signed',
    receipt: '行政机关签收之日',
    article: '条例第三十一条第（二）项',
  },
  web: { label: '网站在线申请', ...confirmedOnline },
  fax: { label: '传真', ...confirmedOnline },
  email: { label: '电子邮箱', ...confirmedOnline },
} as const satisfies Record<string, ReceiptRule>

export type Channel = keyof typeof channels

export const isChannel = (text: string): text is Channel => Object.hasOwn(channels, text)

export type Arrival = Readonly<Partial<Record<`${Event}On`, Day | null>>>

/** The day of receipt, or null while the event that makes it is still awaited. */
export const receivedOn = (channel: Channel, arrival: Arrival): Day | null =>
  arrival[`${channels[channel].by}On`] ?? null
