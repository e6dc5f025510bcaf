import { z } from 'zod'
import { file, line, maybe } from '../ask.ts'
import { requestAct } from '../request-act.ts'
import { statuses } from '../standing.ts'

const input = z.object({
  file: file('文件'),
  purpose: line('用途'),
  derivedFrom: maybe(file('由哪个文件制成')),
})

export const attach = requestAct({
  name: 'attach',
  title: '附卷',
  basis: '条例第四十五条',
  from: statuses,
  by: ['clerk', 'foiHead', 'legal', 'organHead', 'applicant'],
  input,
  apply: (request) => request,
})
