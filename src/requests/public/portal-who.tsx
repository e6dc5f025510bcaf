import type { FC } from 'hono/jsx'
import { applicantKindIds, applicantKinds } from '../../law/index.ts'
import { Choices, Files, Line, Select } from '../../portal/fields.tsx'
import { type Asking, ask, filesOf } from './asking.ts'
import { identityKinds, isOrganisation } from './words.ts'

/** Who applies (条例§29（一）): name, identity, how to be reached; whoever acts for another shows that he may. */

const identityOptions = Object.entries(identityKinds).map(([value, { label }]) => ({ value, label }))
const pictures = '.jpg,.jpeg,.png,.pdf'
const pictureHint = 'JPG、PNG 或 PDF，每个不超过 5 MB，最多 3 个。可以加“仅用于申请政府信息公开”的水印。'

const Person: FC<Asking> = (asking) => (
  <>
    <Line {...ask(asking, 'name')} label="姓名" hint="与证件一致" autocomplete="name" most={50} short />
    <Select {...ask(asking, 'idKind')} label="证件种类" options={identityOptions} />
    <Line
      {...ask(asking, 'idNumber')}
      label="证件号码"
      hint="居民身份证为 18 位，最后一位可能是 X；其他证件照证件填写"
      most={40}
      short
    />
    <Files
      {...filesOf(asking, 'identity')}
      label="证件照片或扫描件"
      hint={`${pictureHint}身份证请传有照片的一面。不上传也能提交，但机关可能要求您补正。`}
      accept={pictures}
      optional
      multiple
    />
  </>
)

const Organisation: FC<Asking> = (asking) => (
  <>
    <Line {...ask(asking, 'name')} label="名称" hint="与登记证照一致的全称" autocomplete="organization" most={100} />
    <Line
      {...ask(asking, 'creditCode')}
      label="统一社会信用代码"
      hint="18 位，在营业执照或者登记证书上；境外组织没有的留空，在下面上传登记文件"
      most={40}
      short
      optional
    />
    <Line {...ask(asking, 'representative')} label="法定代表人或者负责人" most={50} short />
    <Files
      {...filesOf(asking, 'identity')}
      label="营业执照、登记证书等"
      hint={`${pictureHint}不上传也能提交，但机关可能要求您补正。`}
      accept={pictures}
      optional
      multiple
    />
  </>
)

const Agent: FC<Asking> = (asking) => (
  <section aria-labelledby="agent-title">
    <h2 id="agent-title">代理人</h2>
    <Line {...ask(asking, 'agentName')} label="代理人姓名" most={50} short />
    <Select {...ask(asking, 'agentIdKind')} label="代理人证件种类" options={identityOptions} />
    <Line {...ask(asking, 'agentIdNumber')} label="代理人证件号码" most={40} short />
    <Line
      {...ask(asking, 'agentPhone')}
      label="代理人电话"
      type="tel"
      inputmode="tel"
      autocomplete="tel"
      most={30}
      short
    />
    <Files
      {...filesOf(asking, 'authorisation')}
      label="授权委托书"
      hint={`写明委托事项和权限，由申请人签名或者盖章。${pictureHint}`}
      accept={pictures}
      multiple
    />
    <Files
      {...filesOf(asking, 'agentIdentity')}
      label="代理人证件照片或扫描件"
      hint={pictureHint}
      accept={pictures}
      optional
      multiple
    />
  </section>
)

const Reach: FC<Asking> = (asking) => (
  <section aria-labelledby="reach-title">
    <h2 id="reach-title">怎样联系{isOrganisation(asking.draft.answers.kind) ? '你们' : '您'}</h2>
    <Line
      {...ask(asking, 'phone')}
      label="联系电话"
      hint="用来确认收到申请、核实内容；外国号码请带国家代码"
      type="tel"
      inputmode="tel"
      autocomplete="tel"
      most={30}
      short
    />
    <Line {...ask(asking, 'address')} label="通信地址" autocomplete="street-address" most={200} />
    <Line
      {...ask(asking, 'postcode')}
      label="邮政编码"
      inputmode="numeric"
      autocomplete="postal-code"
      most={10}
      short
      optional
    />
    <Line
      {...ask(asking, 'email')}
      label="电子邮箱"
      hint="想用邮件接收答复或办理提醒时填写"
      type="email"
      inputmode="email"
      autocomplete="email"
      most={100}
      optional
    />
    {!isOrganisation(asking.draft.answers.kind) && (
      <Line
        {...ask(asking, 'needs')}
        label="需要什么帮助"
        hint="阅读有困难、视力或听力有障碍的，请写明需要怎样的帮助，例如大字、语音说明（条例第四十三条）"
        most={200}
        optional
      />
    )}
  </section>
)

export const WhoStep: FC<Asking> = (asking) => (
  <>
    {isOrganisation(asking.draft.answers.kind) ? <Organisation {...asking} /> : <Person {...asking} />}
    <Reach {...asking} />
    {asking.draft.answers.by === 'agent' && <Agent {...asking} />}
  </>
)

const kindNotes = {
  natural: '以本人名义',
  biz: '公司、合伙企业、个体工商户以字号申请等',
  research: '科研院所、高等学校等',
  ngo: '社会团体、基金会、社会服务机构等',
  legal: '律师事务所、基层法律服务所等以自己的名义',
  otherOrg: '村（居）民委员会、业主委员会、农村集体经济组织等',
} as const

const kindOptions = applicantKindIds.map((value) => ({
  value,
  label: value === 'otherOrg' ? '其他组织' : applicantKinds[value].label,
  note: kindNotes[value],
}))

export const KindStep: FC<Asking> = (asking) => (
  <>
    <Choices {...ask(asking, 'kind')} label="申请人是谁" hint="代别人申请的，选被代理的人" options={kindOptions} />
    <Choices
      {...ask(asking, 'by')}
      label="由谁来办"
      row
      options={[
        { value: 'self', label: '申请人自己' },
        { value: 'agent', label: '代理人', note: '须有授权委托书' },
      ]}
    />
  </>
)
