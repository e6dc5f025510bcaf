import { type Standing as StandingOf, standingNames } from '../words.ts'

export const Standing = ({ standing, edition }: { standing: StandingOf | null; edition?: number | null }) => (
  <span className={`standing ${standing ?? 'none'}`}>
    {standing ? standingNames[standing] : '未开始'}
    {edition && edition > 1 ? ` · 第 ${edition} 版` : ''}
  </span>
)
