import type { Site } from './site.ts'

/**
 * 页脚 (《政府网站发展指引》国办发〔2017〕47号): who runs the site and how to reach them; the code must equal the one
 * in the tags. What the site has not set is not shown.
 */
type Line = { term: string; text: string; href?: string }

const police = (record: string) => `https://beian.mps.gov.cn/#/query/webSearch?code=${record.replace(/\D/g, '')}`

export const footerLines = (site: Site): Line[] =>
  [
    { term: '主办单位', text: site.host },
    { term: '承办单位', text: site.operator },
    { term: '联系电话', text: site.phone },
    { term: '电子邮箱', text: site.email },
    { term: '办公地址', text: site.address },
    { term: '办公时间', text: site.hours },
    { term: '违法和不良信息举报电话', text: site.reportPhone },
    { term: '网站标识码', text: site.idCode },
    { term: 'ICP备案', text: site.icp, href: 'https://beian.miit.gov.cn/' },
    { term: '公安备案', text: site.policeRecord, href: police(site.policeRecord) },
    { term: 'IPv6', text: site.ipv6 ? '本网站支持IPv6' : '' },
  ].filter(({ text }) => text !== '')

export const footerMarks = (site: Site) =>
  [
    { title: '党政机关网站标识', href: site.officialMark },
    { title: '我为政府网站找错', href: site.errorReport },
  ].filter(({ href }) => href !== '')
