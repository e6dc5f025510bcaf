import { z } from 'zod'
import { itemAct, moved, proceeding, review } from '../item-act.ts'

const input = z.object({ reasons: z.array(z.string()).min(1) })

/** 定时发布未成: at its hour something stood in the way; it stays in sight with the reasons until somebody sees to it. */
export const missRelease = itemAct<z.output<typeof input>>({
  name: 'missRelease',
  title: '定时发布未成',
  basis: review,
  from: ['scheduled'],
  by: ['system'],
  input,
  apply: (item, { reasons }, { at }) =>
    moved(proceeding(item, { releaseAt: null, missed: { at, reasons } }), 'approved'),
})
