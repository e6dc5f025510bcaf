import { addWorkdays } from '../../../law/index.ts'
import { because } from '../../../platform/act.ts'
import { choice, day, line, must, organ, prose } from '../../../steps/field.ts'
import { complaintStep, grounds, proceed } from '../complaint.ts'

const channels = { letter: '来信', visit: '来访', phone: '电话', online: '网上' } as const

export const receiveComplaint = complaintStep({
  name: 'receiveComplaint',
  title: '登记投诉举报',
  basis: '条例第四十七条第二款、第五十一条',
  from: 'new',
  by: 'office',
  fields: {
    organId: must(organ('被投诉机关')),
    number: must(line('登记编号')),
    receivedOn: must(day('收到日期')),
    ground: must(choice('投诉事由', grounds)),
    channel: must(choice('收到方式', channels)),
    complainant: line('投诉人', { secret: true, hint: '匿名的留空；被投诉机关看不到' }),
    contact: line('联系方式', { secret: true }),
    requestNumber: line('涉及的申请编号'),
    matter: must(prose('反映的问题', { hint: '被投诉机关可见，请不要写投诉人姓名' })),
  },
  refusals: (_, { receivedOn }, { today }) =>
    because(receivedOn > today, '收到日期在今天之后，请核对。', '条例第五十一条'),
  works: (_, { receivedOn }, { days, terms }) => ({ acceptBy: addWorkdays(days, receivedOn, terms.accept ?? 0).day }),
  apply: (complaint, { organId, number, receivedOn, requestNumber, matter, on: _, ...said }) =>
    proceed({ ...complaint, organId, number, receivedOn, requestNumber, matter }, said),
})
