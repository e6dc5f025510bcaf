/** What the outbox tells the console. */

export const mailStates = {
  queued: '等待发送',
  held: '留待处理',
  sending: '正在发送',
  sent: '已发送',
  failed: '未能送出',
  uncertain: '不能确定是否送出',
} as const
export type MailState = keyof typeof mailStates

export type MailLine = {
  id: string
  organ: string | null
  /** As much of the address as tells it from others: w***@example.com. */
  recipient: string
  subject: string
  state: MailState
  stateLabel: string
  attempts: number
  error: string | null
  enclosed: number
  madeAt: string
  sentAt: string | null
  /** Whether a person may have it sent (again). */
  mayRetry: boolean
}
export type OutboxView = {
  lines: MailLine[]
  total: number
  states: { state: MailState; label: string; count: number }[]
  /** Whether there is a mail server at all. */
  server: boolean
}

/** What the mail says, for who has to deliver it in another way; to whom, the case says. */
export type MailText = { recipient: string; subject: string; text: string }
