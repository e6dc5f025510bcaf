import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { instantOf } from '../../platform/now.ts'
import { whyNotRelease } from '../guards.ts'
import { itemAct, moved, proceeding, review } from '../item-act.ts'

const input = z.object({ at: z.iso.datetime({ offset: true, message: '时间应写成 2026-03-01T09:00:00+08:00' }) })

/** 定时发布: it goes out at its hour if nothing stands in the way then (FLOW-06); otherwise it says so (missRelease). */
export const schedule = itemAct<z.output<typeof input>>({
  name: 'schedule',
  title: '定时发布',
  basis: review,
  from: ['approved'],
  by: ['editor', 'foiHead', 'organHead', 'office'],
  input,
  barred: whyNotRelease,
  refusals: (_item, { at }, { now }) =>
    because(instantOf(at) <= now, '定时发布的时间已经过去，请另选，或者直接发布。', review),
  facts: ({ at }) => ({ at: instantOf(at) }),
  apply: (item, { at }) => moved(proceeding(item, { releaseAt: at, missed: null }), 'scheduled'),
})
