import { addWorkdays } from '../../../law/index.ts'
import { because } from '../../../platform/act.ts'
import { day, line, must, organ, prose } from '../../../steps/field.ts'
import { correctionStep } from '../record-correction.ts'

export const receiveRecordCorrection = correctionStep({
  name: 'receiveRecordCorrection',
  title: '登记更正请求',
  basis: '条例第四十一条',
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('收到请求的机关')),
    number: must(line('登记编号')),
    receivedOn: must(day('收到日期')),
    applicant: must(line('请求人', { secret: true })),
    contact: line('联系方式', { secret: true }),
    record: must(line('要求更正的记录', { hint: '如：公租房保障家庭信息；请不要写姓名和证件号码' })),
    wrong: must(prose('何处不准确，应当是什么', { secret: true })),
    evidence: must(prose('证据', { hint: '请求人提交的证据材料目录；条例第四十一条要求有证据证明' })),
  },
  refusals: (_, { receivedOn }, { today }) =>
    because(receivedOn > today, '收到日期在今天之后，请核对。', '条例第四十一条'),
  works: (_, { receivedOn }, { days, terms }) => ({ dueOn: addWorkdays(days, receivedOn, terms.conclude ?? 0).day }),
  apply: (correction, { organId, number, receivedOn, record, on: _, ...said }) => ({
    ...correction,
    organId,
    number,
    receivedOn,
    record,
    proceedings: { ...correction.proceedings, ...said },
  }),
})
