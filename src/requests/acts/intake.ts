import { channels } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
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
  refusals: (_, { channel, submittedOn, receivedOn }, { today }) => [
    ...because(
      channels[channel].by === 'signed' && receivedOn === null,
      `${channels[channel].label}以行政机关签收之日为收到之日，请填写签收日期。`,
      channels[channel].article,
    ),
    ...happened('到达日期', submittedOn, today, null, '条例第三十一条'),
    ...(receivedOn ? happened('收到日期', receivedOn, today, submittedOn, '条例第三十一条') : []),
  ],
  apply: registered,
})
