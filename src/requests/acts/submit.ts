import { registered, registration } from '../registration.ts'
import { requestAct } from '../request-act.ts'

export const submit = requestAct({
  name: 'submit',
  title: '提交申请',
  basis: '条例第二十九条、第三十一条',
  from: 'new',
  by: ['applicant'],
  input: registration,
  apply: registered,
})
