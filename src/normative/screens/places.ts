import type { Place } from '../../steps/screens/place.ts'
import { standings } from '../standing.ts'

export const documents: Place = {
  key: 'documents',
  api: '/api/documents/lives',
  base: '/documents',
  title: '行政规范性文件',
  lead: '从立项起草到失效：每一步有依据，不能办的说明为什么。有效期届满由时间办理，页面自动标注。',
  open: '立项起草',
  stages: [
    { title: '起草和征求意见', standings: [standings.drafting, standings.soliciting, standings.prepared] },
    { title: '审核和决定', standings: [standings.reviewing, standings.reviewed, standings.decided] },
    { title: '等待公布', standings: [standings.numbered] },
    { title: '已公布', standings: [standings.published] },
  ],
}

export const cleanUps: Place = {
  key: 'clean-ups',
  api: '/api/documents/clean-ups',
  base: '/documents/clean-ups',
  title: '文件清理',
  lead: '对现行有效的文件逐件提出意见，公布结果时一并办理废止、宣布失效。',
  open: '开始清理',
}
