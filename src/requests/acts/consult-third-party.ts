import { z } from 'zod'
import { line, maybe, prose } from '../ask.ts'
import { consulting, nextConsultation } from '../consulting.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  party: line('第三方姓名或者名称'),
  contact: maybe(line('第三方联系方式和地址', { most: 400 })),
  matter: prose('公开可能损害的合法权益', { hint: '商业秘密、个人隐私；写明涉及哪些内容' }),
})

export const consultThirdParty = requestAct({
  name: 'consultThirdParty',
  title: '征求第三方意见',
  basis: '条例第三十二条',
  from: ['processing', 'deferred', 'remanded'],
  by: ['clerk', 'foiHead'],
  input,
  secret: ['party', 'contact'],
  facts: (said, _, request) => ({ ...said, id: nextConsultation(request) }),
  apply: (request, facts) => consulting(request, { ...facts, kind: 'thirdParty', jointlyMade: false }),
})
