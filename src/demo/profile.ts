import { blankProfile, type OrganProfile } from '../organs/index.ts'
import { organs } from './organs.ts'

/** What the demonstration's organs say of themselves (条例§12). Numbers and addresses belong to nobody. */

const profileOf = (sign: string, place: number): OrganProfile => {
  const extension = String(100 + place * 2)
  return {
    ...blankProfile,
    office: '办公室（政府信息公开工作机构）',
    address: `滨海市海澜区澜海大道1号行政中心${1 + (place % 6)}号楼`,
    postcode: '000000',
    hours: '工作日 8:00—12:00，14:30—17:30',
    phone: `000-6000${extension}`,
    fax: `000-6001${extension}`,
    email: `organ${place + 1}@hailan.example`,
    channels: ['inPerson', 'signedMail', 'plainMail', 'web', 'fax', 'email'],
    channelNotes: '传真、邮件提交后请电话确认；本机关会在下一个工作日内与您确认收到。',
    sign,
    // 复议法§24①（二）: above the district stands the city.
    reviewOrgan: place === 0 ? '滨海市人民政府' : '',
    reviewOnline: 'https://www.hailan.example/fuyi',
    payment: '持收费通知到海澜区政务服务中心非税窗口缴纳，也可以扫描通知上的缴款码缴纳',
  }
}

/** By the organ's code. */
export const demoProfiles: ReadonlyMap<string, OrganProfile> = new Map(
  organs.map(({ code, sign }, place) => [code, profileOf(sign, place)]),
)
