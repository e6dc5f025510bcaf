/** Where an item stands between the draft and the page (publishing-and-supervision §3). */
export const standings = {
  draft: '拟稿',
  reviewing: '审校中',
  approved: '已终审，待发布',
  scheduled: '定时发布',
  published: '已发布',
  withdrawn: '已撤回',
  abandoned: '已放弃',
} as const
export type ItemStanding = keyof typeof standings
