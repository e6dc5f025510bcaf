import { z } from 'zod'

/**
 * What identifies a government's site: name, domain and code go into the tags of every page, the rest into the
 * footer (《政府网站发展指引》国办发〔2017〕47号). What is not set is not shown: a page never prints a placeholder.
 */
export const siteSchema = z.object({
  /** 网站名称, identical on every page. */
  name: z.string().min(1),
  /** The government whose records these are, as a person says it: 海澜区. */
  area: z.string(),
  domain: z.string().regex(/^[a-z0-9.-]*$/, '只写主机名，不带 http:// 和路径'),
  /** 网站标识码: six digits of the area, four of the serial; or bm and eight digits. */
  idCode: z.string().regex(/^([1-8]\d{9}|bm\d{8}|)$/, '网站标识码为10位'),
  host: z.string(),
  operator: z.string(),
  icp: z.string(),
  policeRecord: z.string(),
  /** 党政机关网站标识 and 我为政府网站找错: the addresses the issuing bodies give to a site. */
  officialMark: z.union([z.literal(''), z.url('应为完整网址')]),
  errorReport: z.union([z.literal(''), z.url('应为完整网址')]),
  reportPhone: z.string(),
  ipv6: z.boolean(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  hours: z.string(),
  /** 政府信息公开指南 (条例§12), paragraphs; empty until the office has written one. */
  guide: z.array(z.object({ heading: z.string(), text: z.string() })),
})
export type Site = z.infer<typeof siteSchema>

export const unnamedSite: Site = {
  name: '政府信息公开',
  area: '',
  domain: '',
  idCode: '',
  host: '',
  operator: '',
  icp: '',
  policeRecord: '',
  officialMark: '',
  errorReport: '',
  reportPhone: '',
  ipv6: false,
  phone: '',
  email: '',
  address: '',
  hours: '',
  guide: [],
}
