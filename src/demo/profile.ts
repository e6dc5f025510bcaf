import { blankProfile, type OrganProfile } from '../organs/index.ts'

/** What the demonstration's busiest department says of itself (条例§12). Numbers and addresses belong to nobody. */
export const demoProfile: OrganProfile = {
  ...blankProfile,
  office: '办公室（政府信息公开工作机构）',
  address: '滨海市海澜区澜海大道1号行政中心5号楼',
  postcode: '000000',
  hours: '工作日 8:00—12:00，14:30—17:30',
  phone: '000-6000100',
  fax: '000-6000101',
  email: 'ziran@hailan.example',
  channels: ['inPerson', 'signedMail', 'plainMail', 'web', 'fax', 'email'],
  channelNotes: '传真、邮件提交后请电话确认；本机关会在下一个工作日内与您确认收到。',
  sign: '海澜资规',
  reviewOnline: 'https://www.hailan.example/fuyi',
  payment: '持收费通知到海澜区政务服务中心非税窗口缴纳，也可以扫描通知上的缴款码缴纳',
}
