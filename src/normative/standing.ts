/** Where a document stands on its way (国办发〔2018〕37号、115号). Whether it is in force is another question: validity.ts. */
export const standings = {
  drafting: '起草中',
  soliciting: '征求意见中',
  prepared: '征求意见完毕',
  reviewing: '合法性审核中',
  reviewed: '已审核',
  decided: '集体讨论通过',
  numbered: '已登记编号',
  published: '已公布',
  ended: '已失效（废止）',
  dropped: '终止制定',
} as const
export type Standing = keyof typeof standings

/** Before publication; a document of a register begins after it. */
export const underWay = ['drafting', 'soliciting', 'prepared', 'reviewing', 'reviewed', 'decided', 'numbered'] as const
