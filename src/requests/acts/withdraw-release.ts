import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { prose } from '../ask.ts'
import { proceeding } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { ended } from '../standing.ts'

const input = z.object({
  reason: prose('撤下的理由', { hint: '如：仍能看出申请人、含有不应公开的内容、已失效', most: 500 }),
})

/** 条例§14–§16: what should not have been put before everybody is taken back; that it stood there stays on the record. */
export const withdrawRelease = requestAct({
  name: 'withdrawRelease',
  title: '撤下公开的答复',
  basis: '条例第十四条至第十六条',
  from: ended,
  by: ['foiHead'],
  input,
  barred: ({ releasedOn }) => because(releasedOn === null, '这件答复没有公开，不用撤下。', '条例第四十四条'),
  apply: (request) => proceeding({ ...request, releasedOn: null }, { release: null }),
})
