import { z } from 'zod'
import { addMonths } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { prose } from '../ask.ts'
import { forgetting } from '../forgetting.ts'
import { proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { ended } from '../standing.ts'

const input = z.object({ reason: prose('销毁的依据', { most: 500 }) })

export const erase = requestAct({
  name: 'erase',
  title: '销毁个人信息',
  basis: '个人信息保护法第四十七条',
  from: ended,
  by: ['foiHead'],
  input,
  barred: (request, { today, settings: { retentionYears } }) => {
    const { archived } = proceedingsOf(request)
    const until = request.answeredOn && addMonths(request.answeredOn, retentionYears * 12)
    return [
      ...because(archived === null, '应先归档，再销毁个人信息。', '档案法第十四条'),
      ...because(!until || today <= until, `保存期限到 ${until} 为止。`, '个人信息保护法第十九条、第四十七条'),
    ]
  },
  apply: forgetting,
})
