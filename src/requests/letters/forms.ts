import { channels } from '../../law/index.ts'
import { serviceMethods } from '../proceedings.ts'
import type { FormPlan } from './kind.ts'
import { slots } from './slots.ts'
import { dayOr } from './words.ts'

/** Sheets: what is handed over at the counter, filled in by those who are asked, and signed on delivery. */

const blank = () => ''

export const receiptForm: FormPlan = {
  title: '',
  rows: [
    { label: '申请编号', value: slots.common.申请编号 },
    { label: '申请人', value: slots.common.申请人 },
    { label: '申请内容', value: slots.common.申请内容 },
    { label: '收到日期', value: slots.common.收到日期 },
    { label: '收到渠道', value: ({ request }) => channels[request.channel].label },
    { label: '答复期限', value: slots.common.答复期限 },
    { label: '查询码', value: ({ queryCode }) => queryCode },
  ],
  note: ({ organ }) =>
    `答复期限按条例第三十三条自收到申请之日的次日起计算 20 个工作日；补正、征求意见、延长答复期限的，另行告知。凭申请编号和查询码可以在网上查询办理情况${organ.phone ? `，也可以拨打 ${organ.phone}` : ''}。查询码请勿告诉他人。`,
}

export const correctionReceiptForm: FormPlan = {
  title: '',
  rows: [
    { label: '申请编号', value: slots.common.申请编号 },
    { label: '申请人', value: slots.common.申请人 },
    { label: '补正收到日期', value: slots.correction.补正收到日期 },
    { label: '答复期限', value: slots.common.答复期限 },
  ],
  note: () => '依照条例第三十条，答复期限自收到补正的申请之日起重新计算。',
}

export const opinionForm: FormPlan = {
  title: '意见反馈表',
  rows: [
    { label: '征询事项', value: ({ consultation }) => consultation?.matter ?? '' },
    { label: '被征询方', value: ({ party }) => party },
    { label: '意见', value: () => '□ 同意公开　□ 不同意公开　□ 同意部分公开' },
    { label: '理由（不同意公开的请填写）', value: blank, tall: true },
    { label: '联系人和电话', value: blank },
    { label: '签名或者盖章', value: blank },
    { label: '日期', value: blank },
  ],
  note: ({ consultation }) =>
    consultation?.kind === 'agency' ? '依照条例第三十四条征求意见。' : '依照条例第三十二条征求意见。',
}

export const serviceForm: FormPlan = {
  title: '',
  rows: [
    { label: '送达文书', value: ({ earlier }) => earlier?.title ?? '' },
    { label: '文号', value: ({ earlier }) => earlier?.number ?? '' },
    { label: '受送达人', value: slots.common.申请人 },
    {
      label: '送达方式',
      value: ({ proceedings: { service } }) =>
        service
          ? serviceMethods[service.method].label
          : Object.values(serviceMethods)
              .map(({ label }) => `□ ${label}`)
              .join('　'),
    },
    { label: '送达地点', value: ({ proceedings: { service } }) => service?.note ?? '' },
    { label: '收件人签名', value: blank, tall: true },
    {
      label: '送达日期',
      value: ({ proceedings: { service } }) => dayOr(service?.deliveredOn ?? service?.dispatchedOn),
    },
    { label: '代收人及代收理由', value: blank },
    { label: '留置送达见证人或者音像记录', value: blank },
    { label: '送达人', value: blank },
  ],
  note: () => '依照国办公开办函〔2016〕235号：直接送达、委托送达以签收之日，邮寄送达以交邮之日为答复之日。',
}

export const transferForm: FormPlan = {
  title: '',
  rows: [
    { label: '申请编号', value: slots.common.申请编号 },
    { label: '收到日期', value: slots.common.收到日期 },
    { label: '申请内容', value: slots.common.申请内容 },
    { label: '答复期限', value: slots.common.答复期限 },
    { label: '承办处室', value: blank },
    { label: '承办意见', value: blank, tall: true },
    { label: '承办人签名和日期', value: blank },
  ],
  note: () => '转办只在本机关处室之间进行（条例第四十五条）；承办处室应在答复期限前留足审核、签发和送达的时间。',
}
