import { remedyOutcomes, remedyRoutes } from '../law/index.ts'
import { choice, code, day, defineRegister, must, organ } from '../registers/index.ts'
import { rectify } from './acts/rectify.ts'
import { register as registration } from './acts/register.ts'
import { fold } from './fold.ts'
import { blank, flaws, proceeded, type RemedyFacts } from './remedy.ts'

const columns = {
  organId: must(organ({ title: '被申请人或被告', aliases: ['被申请人', '被告', '涉案机关', '原机关'] })),
  route: must(
    choice({ title: '救济途径', aliases: ['途径', '案件类型'] }, [
      ['review', remedyRoutes.review.label, '复议'],
      ['direct', remedyRoutes.direct.label, '直接起诉', '行政诉讼（未经复议）'],
      ['afterReview', remedyRoutes.afterReview.label, '行政诉讼（经复议）'],
    ]),
  ),
  caseNumber: must(code({ title: '案号', aliases: ['案件编号'], example: '海澜政复〔2023〕8号' })),
  requestNumber: code({ title: '申请编号', aliases: ['对应申请编号', '信息公开申请编号'] }),
  filedOn: must(day({ title: '受理日期', aliases: ['立案日期', '收案日期'] })),
  outcome: choice({ title: '结果', aliases: ['处理结果', '审理结果'] }, [
    ['upheld', remedyOutcomes.upheld.label, '维持'],
    ['corrected', remedyOutcomes.corrected.label, '纠正'],
    ['other', remedyOutcomes.other.label, '其他'],
  ]),
  concludedOn: day({ title: '审结日期', aliases: ['结案日期', '办结日期'] }),
}

export const register = defineRegister<typeof columns, RemedyFacts>({
  kind: 'remedies',
  title: '行政复议、行政诉讼登记簿',
  noun: '案件',
  columns,
  record: {
    subject: 'remedy',
    table: 'remedy',
    key: ['organId', 'caseNumber'],
    columns: {
      organId: 'uuid',
      route: 'text',
      caseNumber: 'text',
      requestNumber: 'text',
      requestId: 'uuid',
      filedOn: 'date',
      outcome: 'text',
      outcomeCode: 'text',
      concludedOn: 'date',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  year: 'filedOn',
  facts: (fields, id, previous) => ({ ...(previous ?? blank(id)), ...fields, ...proceeded(previous) }),
  flaws,
  fold,
  acts: { register: registration, rectify },
  name: ({ caseNumber }) => caseNumber,
})
