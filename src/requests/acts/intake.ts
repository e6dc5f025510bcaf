import { happened } from '../guards.ts'
import { registered, registration } from '../registration.ts'
import { requestAct } from '../request-act.ts'

export const intake = requestAct({
  name: 'intake',
  title: '登记来件',
  basis: '条例第三十一条、第四十五条',
  from: 'new',
  by: ['clerk', 'foiHead'],
  input: registration,
  refusals: (_, { submittedOn, receivedOn }, { today }) => [
    ...happened('到达日期', submittedOn, today, null, '条例第三十一条'),
    ...(receivedOn ? happened('收到日期', receivedOn, today, submittedOn, '条例第三十一条') : []),
  ],
  apply: registered,
})
