/** Where an application stands (条例§30–§40; the whole table: README.md). A pause is not a standing: several may run at once. */
export const standings = {
  awaitingConfirmation: { label: '待确认收到', clock: 'notStarted' },
  registered: { label: '已登记', clock: 'running' },
  correctionPending: { label: '待补正', clock: 'stopped' },
  processing: { label: '办理中', clock: 'running' },
  reasonPending: { label: '待说明理由', clock: 'running' },
  deferred: { label: '延迟答复', clock: 'fixed' },
  feePending: { label: '待缴费', clock: 'stopped' },
  decided: { label: '已签发待送达', clock: 'running' },
  answered: { label: '已答复', clock: 'ended' },
  closedNoCorrection: { label: '逾期不补正，不再处理', clock: 'ended' },
  closedNoPayment: { label: '逾期不缴费，不再处理', clock: 'ended' },
  closedWithdrawn: { label: '申请人撤回', clock: 'ended' },
  closedOther: { label: '其他终止', clock: 'ended' },
  remanded: { label: '责令重新处理', clock: 'fixed' },
} as const

export type Status = keyof typeof standings
export const statuses = Object.keys(standings) as [Status, ...Status[]]
export const isEnded = (status: Status) => standings[status].clock === 'ended'
export const ended = statuses.filter(isEnded)
export const open = statuses.filter((status) => !isEnded(status))
