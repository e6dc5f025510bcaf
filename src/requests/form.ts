import { z } from 'zod'
import { applicantKinds, channels } from '../law/index.ts'
import { isIdentityNumber } from '../law/personal-numbers.ts'
import { isCreditCode } from '../organs/index.ts'
import { choice, day, file, line, maybe, prose, time } from './ask.ts'
import { serviceMethods } from './proceedings.ts'
import { identityKinds } from './public/words.ts'

/** What an application must tell (条例§29): who, what, how. What it is wanted for is never asked (§27). */

export const informationForms = { electronic: { label: '电子文件' }, paper: { label: '纸质件' } } as const
export const applyingAs = { self: { label: '本人申请' }, agent: { label: '委托代理人申请' } } as const

const email = z.email('电子邮箱应写成 name@example.cn')
const phone = line('联系电话', { most: 30 }).regex(
  /^[\d+()（）\- ]{5,30}$/,
  '联系电话只写数字，可以带区号、国家代码和横线',
)

const who = {
  kind: choice('申请人类别', applicantKinds),
  by: choice('谁来申请', applyingAs).default('self'),
  name: line('姓名或者名称', { most: 100 }),
  idKind: maybe(choice('证件种类', identityKinds)),
  idNumber: maybe(line('证件号码', { most: 40 })),
  creditCode: maybe(line('统一社会信用代码', { most: 40 })),
  representative: maybe(line('法定代表人或者负责人', { most: 50 })),
  phone: maybe(phone),
  email: maybe(email),
  address: maybe(line('通信地址')),
  postcode: maybe(line('邮政编码', { most: 10 })),
  needs: maybe(line('需要的帮助', { hint: '阅读有困难、视力或者听力有障碍的（条例第四十三条）' })),
  agentName: maybe(line('代理人姓名', { most: 50 })),
  agentIdKind: maybe(choice('代理人证件种类', identityKinds)),
  agentIdNumber: maybe(line('代理人证件号码', { most: 40 })),
  agentPhone: maybe(phone),
}
const how = {
  form: choice('获取信息的形式', informationForms),
  service: choice('获取信息的途径', serviceMethods),
}

type Identity = { idKind: string | null; idNumber: string | null; creditCode: string | null }
type Flaw = { field: string; message: string; value: unknown }

const wrong = (field: string, value: unknown, message: string, is: boolean): Flaw[] =>
  is ? [{ field, value, message }] : []

const wrongCard = (kind: string | null, number: string | null) =>
  kind === 'idCard' && number !== null && !isIdentityNumber(number)

/** Check figures are looked at kindly: the remedy is said, and papers of other kinds pass. */
const identityFlaws = ({ idKind, idNumber, creditCode }: Identity): Flaw[] => [
  ...wrong(
    'idNumber',
    idNumber,
    '身份证号码校验不符，请对照证件核对 18 位；不是居民身份证的请改选证件种类',
    wrongCard(idKind, idNumber),
  ),
  ...wrong(
    'creditCode',
    creditCode,
    '统一社会信用代码校验不符，请对照证照核对 18 位；没有这种代码的请留空',
    creditCode !== null && !isCreditCode(creditCode.toUpperCase()),
  ),
]

type Applying = z.infer<z.ZodObject<typeof who>> & z.infer<z.ZodObject<typeof how>>

const missing = (field: string, message: string, lacks: boolean) => wrong(field, null, message, lacks)

const flawsOf = (said: Applying): Flaw[] => [
  ...identityFlaws(said),
  ...missing('idKind', '请选择证件种类', said.kind === 'natural' && said.idKind === null),
  ...missing('idNumber', '请填写证件号码', said.kind === 'natural' && said.idNumber === null),
  ...missing(
    'phone',
    '请至少填写联系电话、通信地址、电子邮箱中的一项，否则机关联系不上您',
    said.phone === null && said.address === null && said.email === null,
  ),
  ...missing('address', '选择邮寄的，请填写通信地址', said.service === 'post' && said.address === null),
  ...(said.by === 'agent' ? agentFlaws(said) : []),
]

const agentFlaws = ({ agentName, agentIdKind, agentIdNumber }: Applying): Flaw[] => [
  ...missing('agentName', '请填写代理人姓名', agentName === null),
  ...missing('agentIdNumber', '请填写代理人证件号码', agentIdNumber === null),
  ...wrong(
    'agentIdNumber',
    agentIdNumber,
    '代理人身份证号码校验不符，请对照证件核对 18 位',
    wrongCard(agentIdKind, agentIdNumber),
  ),
]

const report = (flaws: readonly Flaw[], context: z.RefinementCtx) => {
  for (const { field, message, value } of flaws)
    context.addIssue({ code: 'custom', path: [field], message, input: value })
}

/** The public's own form. */
export const applicationForm = z
  .object({
    organId: z.uuid('请选择机关'),
    ...who,
    title: line('信息的名称', { hint: '文件、材料的名称，或者用一句话说清是什么' }),
    docNumber: maybe(line('文号', { most: 100 })),
    description: maybe(prose('便于查找的描述')),
    ...how,
    notices: z.boolean().default(false),
  })
  .superRefine((said, context) => report(flawsOf(said), context))
export type ApplicationForm = z.infer<typeof applicationForm>

/** What the office writes down of a paper that came in: the applicant may have left out anything, and is then asked. */
export const intakeForm = z
  .object({
    organId: z.uuid('请选择收件机关'),
    channel: choice('接收渠道', channels),
    submittedOn: day('到达日期', { hint: '到达本机关的日期' }),
    signedOn: maybe(day('签收日期', { hint: '挂号信、EMS 等：收发室、门卫签收之日' })),
    confirmedOn: maybe(day('与申请人确认之日', { hint: '平信、传真、网上、邮件：还没有确认的留空' })),
    confirmedHow: maybe(line('确认方式')),
    confirmedAt: maybe(time('确认时刻')),
    confirmedWith: maybe(line('确认时的对方')),
    proof: maybe(file('签收或者确认的凭据')),
    ...who,
    kind: maybe(choice('申请人类别', applicantKinds)),
    content: prose('申请内容', { hint: '照原文录入，不改写', most: 8_000 }),
    form: maybe(how.form),
    service: maybe(how.service),
  })
  .superRefine((said, context) => report(identityFlaws(said), context))
export type IntakeForm = z.infer<typeof intakeForm>

/** What is known of an applicant beyond name and contact; it stands encrypted as one JSON text. */
export type ApplicantFile = Pick<
  IntakeForm,
  'by' | 'idKind' | 'idNumber' | 'creditCode' | 'representative' | 'phone' | 'email' | 'address' | 'postcode' | 'needs'
> &
  Pick<IntakeForm, 'agentName' | 'agentIdKind' | 'agentIdNumber' | 'agentPhone'> & {
    /** Wants to be told by e-mail how it goes on. */
    notices: boolean
  }

export const applicantFile = (said: Omit<ApplicantFile, 'notices'> & { notices?: boolean }): ApplicantFile => ({
  by: said.by,
  idKind: said.idKind,
  idNumber: said.idNumber,
  creditCode: said.creditCode,
  representative: said.representative,
  phone: said.phone,
  email: said.email,
  address: said.address,
  postcode: said.postcode,
  needs: said.needs,
  agentName: said.agentName,
  agentIdKind: said.agentIdKind,
  agentIdNumber: said.agentIdNumber,
  agentPhone: said.agentPhone,
  notices: said.notices ?? false,
})

/** 条例§29（二）, in the applicant's own words; letters quote it. */
export const contentOf = ({
  title,
  docNumber,
  description,
}: Pick<ApplicationForm, 'title' | 'docNumber' | 'description'>) =>
  [docNumber ? `${title}（${docNumber}）` : title, description].filter(Boolean).join('\n')
