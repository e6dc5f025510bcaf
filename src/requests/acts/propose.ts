import { z } from 'zod'
import { line, maybe } from '../ask.ts'
import { proceeding } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { open } from '../standing.ts'

const input = z.object({
  /** Blank: the proposal is taken back, or the head does not follow it. */
  act: maybe(line('提请办理的事项')),
  input: z.record(z.string(), z.unknown()).default({}),
})

/** A clerk prepares what only the head may sign; the head finds it filled in. */
export const propose = requestAct({
  name: 'propose',
  title: '提请负责人办理',
  basis: '条例第四十五条',
  from: open,
  by: ['clerk', 'foiHead'],
  input,
  apply: (request, { act, input: said, on }, { by }) =>
    proceeding(request, { proposal: act === null ? null : { act, input: said, by, on } }),
})
