import type { ServiceMethod } from '../proceedings.ts'

/** The words of the public form. */

/** Foreign papers pass: who may apply is not limited by paper (条例§27; requests-and-report §1.1). */
export const identityKinds = {
  idCard: { label: '居民身份证' },
  hkMacao: { label: '港澳居民来往内地通行证或居住证' },
  taiwan: { label: '台湾居民来往大陆通行证或居住证' },
  passport: { label: '护照' },
  permanent: { label: '外国人永久居留身份证' },
  otherPaper: { label: '其他证件' },
} as const

export const isOrganisation = (kind: string | undefined) => kind !== undefined && kind !== '' && kind !== 'natural'

/** 条例§29（三）: 获取信息的方式. */
export const forms = {
  electronic: { label: '电子文件', note: '' },
  paper: { label: '纸质件', note: '' },
} as const

/** 途径. */
export const services: Record<Exclude<ServiceMethod, 'entrusted'>, { label: string; note: string }> = {
  electronic: { label: '网上领取', note: '在本站查询进度处下载；填了邮箱的同时发邮件提醒' },
  post: { label: '邮寄', note: '寄到您填写的通信地址，邮费由机关承担' },
  direct: { label: '当面领取', note: '到机关的政府信息公开工作机构，带上证件' },
}
