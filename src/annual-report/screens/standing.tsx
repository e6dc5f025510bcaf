import type { Standing as StandingOf } from '../api-types.ts'

const names: Record<StandingOf, string> = {
  draft: '起草中',
  signedOff: '机关已签发',
  checked: '已审核',
  approved: '已批准',
  published: '已公布',
}

export const Standing = ({ standing, edition }: { standing: StandingOf | null; edition?: number | null }) => (
  <span className={`standing ${standing ?? 'none'}`}>
    {standing ? names[standing] : '未开始'}
    {edition && edition > 1 ? ` · 第 ${edition} 版` : ''}
  </span>
)
