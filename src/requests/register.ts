import { siteCalendar } from '../calendar/index.ts'
import { type Calendar, calendar, type Day, lastDay, periods } from '../law/index.ts'
import { choice, code, day, defineRegister, type Fields, must, organ, type Register, text } from '../registers/index.ts'
import { rectify } from './acts/rectify.ts'
import { register as registration } from './acts/register.ts'
import { fold } from './fold.ts'
import { blank, flaws, overruled, proceeded, type RequestFacts, settle } from './request.ts'
import { applicantSpellings, channelSpellings, decisionSpellings } from './words.ts'

const columns = {
  number: must(
    code({ title: '申请编号', aliases: ['编号', '登记编号', '受理编号', '申请号'], example: '海财申〔2023〕5号' }),
  ),
  organId: must(
    organ({ title: '收件机关', aliases: ['受理机关', '受理单位', '答复机关', '承办机关', '单位', '机关'] }),
  ),
  receivedOn: must(day({ title: '收到日期', aliases: ['收件日期', '收到申请日期', '受理日期', '登记日期'] })),
  channel: must(choice({ title: '接收渠道', aliases: ['渠道', '申请渠道', '申请方式', '接收方式'] }, channelSpellings)),
  applicantKind: choice({ title: '申请人类别', aliases: ['申请人类型', '申请人性质', '主体类别'] }, applicantSpellings),
  applicantName: text({
    title: '申请人',
    aliases: ['申请人姓名', '姓名', '申请人姓名或名称', '申请人名称'],
    most: 100,
    example: '周某某',
  }),
  applicantContact: text({ title: '联系方式', aliases: ['联系电话', '电话', '手机'], most: 100 }),
  content: must(
    text({ title: '申请内容', aliases: ['申请公开内容', '所需政府信息', '申请事项', '信息名称'], most: 4000 }),
  ),
  dueOn: day({
    title: '答复期限',
    aliases: ['答复截止日期', '到期日', '法定期限'],
    hint: '日期；留空则按条例计算',
    example: '',
  }),
  decision: choice({ title: '办理结果', aliases: ['答复结果', '答复类型', '处理结果', '处理决定'] }, decisionSpellings),
  answeredOn: day({ title: '答复日期', aliases: ['办结日期', '答复时间', '答复送达日期'] }),
  replyNumber: code({ title: '答复文书号', aliases: ['答复文号', '答复书文号', '文书编号'] }),
}

/** 条例§33②: twenty working days from the day after receipt. */
function dueBy(days: Calendar) {
  const due = new Map<Day, Day>()
  return (receivedOn: Day): Day => {
    const known = due.get(receivedOn) ?? lastDay(days, periods.answer, receivedOn).day
    due.set(receivedOn, known)
    return known
  }
}

type Line = Fields<typeof columns>

/** A blank term of a line that is already on the record leaves it as it stands there, extensions included. */
function factsBy(days: Calendar) {
  const dueOn = dueBy(days)
  const termOf = (fields: Line, previous: RequestFacts | null) =>
    fields.dueOn ?? (previous && previous.receivedOn === fields.receivedOn ? previous.dueOn : dueOn(fields.receivedOn))
  return (fields: Line, id: string, previous: RequestFacts | null): RequestFacts =>
    settle({
      ...(previous ?? blank(id)),
      ...fields,
      dueOn: termOf(fields, previous),
      ...proceeded(previous, fields as Partial<RequestFacts>),
    })
}

const declared: Register<typeof columns, RequestFacts> = {
  kind: 'requests',
  title: '政府信息公开申请登记簿',
  noun: '申请',
  columns,
  record: {
    subject: 'request',
    table: 'request',
    key: ['organId', 'number'],
    columns: {
      organId: 'uuid',
      number: 'text',
      channel: 'text',
      applicantKind: 'text',
      applicantName: 'text',
      applicantContact: 'text',
      content: 'text',
      receivedOn: 'date',
      dueOn: 'date',
      decision: 'text',
      decisionRow: 'text',
      answeredOn: 'date',
      replyNumber: 'text',
      status: 'text',
      submittedOn: 'date',
      assignedTo: 'text',
      handlingUnit: 'text',
      nextOn: 'date',
      applicantFile: 'text',
      applicantKey: 'text',
      contentPrint: 'text',
      queryCode: 'text',
      releasedOn: 'date',
      proceedings: 'jsonb',
    },
    secret: ['applicantName', 'applicantContact'],
  },
  year: 'receivedOn',
  facts: factsBy(calendar),
  informed: async (db) => defineRegister({ ...declared, facts: factsBy(await siteCalendar(db)) }),
  flaws,
  overruled,
  fold,
  acts: { register: registration, rectify },
  name: ({ number, content }) => `${number} ${content}`,
}

export const register = defineRegister(declared)
