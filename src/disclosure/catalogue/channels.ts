/** 公开渠道和载体: printed tables show every one, ■ chosen and □ not. */
export const channels = {
  site: '政府网站',
  gazette: '政府公报',
  newMedia: '两微一端',
  briefing: '发布会/听证会',
  broadcast: '广播电视',
  print: '纸质媒体',
  readingPoint: '公开查阅点',
  serviceCenter: '政务服务中心',
  convenienceStation: '便民服务站',
  onSite: '入户/现场',
  bulletinBoard: '社区/企事业单位/村公示栏(电子屏)',
  targetedPush: '精准推送',
  other: '其他',
} as const
export type Channel = keyof typeof channels
