import { type Decision, decisions, type RemedyRoute, remedyRoutes } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, day, given, line, must, organ, prose } from '../../steps/field.ts'
import { begin, grounds } from '../proceedings.ts'
import { flaws, hearing } from '../remedy.ts'
import { remedyStep } from '../remedy-step.ts'

const routeNames = Object.fromEntries(Object.entries(remedyRoutes).map(([id, { label }]) => [id, label])) as Record<
  RemedyRoute,
  string
>
const decisionNames = Object.fromEntries(Object.entries(decisions).map(([id, { label }]) => [id, label])) as Record<
  Decision,
  string
>

/** A case reached the organ: from whom, against which answer or silence, before whom. */
export const file = remedyStep({
  name: 'file',
  title: '登记案件',
  basis: '条例第五十一条；行政复议法第十一条第（十四）项；行政诉讼法第四十五条、第四十六条',
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('被申请人（被告）')),
    route: must(choice('救济途径', routeNames)),
    caseNumber: must(line('案号', { hint: '如：海澜政复〔2026〕8号、（2026）苏08行初12号' })),
    body: line('复议机关或者人民法院', { hint: '留空的，按本机关信息中的复议机关、管辖法院填' }),
    filedOn: must(day('申请复议（起诉）日期', { hint: '复议机关收到申请之日、法院接到起诉状之日' })),
    ground: must(choice('争议的行为', grounds)),
    requestNumber: line('对应的申请编号', { hint: '填写后自动带出答复文号和答复类型' }),
    requestId: given('对应的申请'),
    replyNumber: line('答复文书号'),
    decision: choice('答复类型', decisionNames),
    knownOn: day('申请人知道该行为之日', { hint: '一般为答复书送达之日；据此计算申请期限' }),
    applicant: line('申请人（原告）', { secret: true }),
    agent: line('委托代理人', { secret: true }),
    thirdParty: line('第三人', { secret: true }),
    reviewNumber: line('此前的复议案号', { hint: '复议后起诉的填写' }),
    coDefendant: line('共同被告', { hint: '复议机关决定维持的，复议机关是共同被告（行政诉讼法第二十六条第二款）' }),
    claims: prose('请求'),
  },
  refusals: (remedy, said, { today }) => [
    ...because(
      said.body === null,
      '请填写复议机关或者人民法院；本机关信息里没有可以带出的。',
      '行政复议法第二十四条；行政诉讼法第十八条',
    ),
    ...flaws({ ...remedy, ...said, outcome: null, outcomeCode: null, concludedOn: null, proceedings: null }, today).map(
      ({ sentence, article }) => ({ sentence, article }),
    ),
  ],
  apply: (remedy, { organId, route, caseNumber, requestNumber, requestId, filedOn, body, on: _, ...said }) => ({
    ...remedy,
    organId,
    route,
    caseNumber,
    requestNumber,
    requestId,
    filedOn,
    proceedings: {
      ...begin,
      ...said,
      claims: said.claims ?? '',
      instances: [hearing(route === 'review' ? 'review' : 'first', body ?? '', filedOn)],
    },
  }),
})
