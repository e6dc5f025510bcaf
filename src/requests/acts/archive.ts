import { z } from 'zod'
import { line } from '../ask.ts'
import { proceeding } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { ended } from '../standing.ts'

const input = z.object({ digest: line('归档包校验值') })

export const archive = requestAct({
  name: 'archive',
  title: '归档',
  basis: '条例第四十五条',
  from: ended,
  by: ['clerk', 'foiHead'],
  input,
  apply: (request, { digest, on }) => proceeding(request, { archived: { on, digest } }),
})
