import { z } from 'zod'
import { itemAct, moved, proceeding, review } from '../item-act.ts'

/** 取消定时. */
export const unschedule = itemAct<object>({
  name: 'unschedule',
  title: '取消定时发布',
  basis: review,
  from: ['scheduled'],
  by: ['clerk', 'editor', 'foiHead', 'organHead', 'office'],
  input: z.object({}),
  apply: (item) => moved(proceeding(item, { releaseAt: null }), 'approved'),
})
