import type { Day } from './calendar.ts'

/** 条例§33③ names the first two and no other; the others are a site's own reading where the texts are silent (requests §8). */
export const pauseKinds = {
  thirdParty: { label: '征求第三方意见', article: '条例第三十三条第三款' },
  agency: { label: '征求其他机关意见', article: '条例第三十三条第三款' },
  reason: { label: '等候申请人说明理由', article: '本站约定' },
  fee: { label: '等候缴纳信息处理费', article: '本站约定' },
} as const
export type PauseKind = keyof typeof pauseKinds

/** (start, end]: the day a letter goes out is used, the day its answer comes is not (requests §1.4〔约〕). */
export type Pause = { readonly kind: PauseKind; readonly start: Day; readonly end: Day | null }
