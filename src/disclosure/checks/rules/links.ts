import type { Severity } from '../finding.ts'
import { type Link, readMarkup } from '../markup.ts'
import { type ContentRule, type Found, foundIn } from '../rule.ts'

/** Links: none that runs something, hides, leads nowhere or says nothing; strange hosts are asked about (§3.3 link). */

const empty =
  /^(?:更多|查看更多|点击(?:这里|此处|查看|下载|进入)?|点此|请点击|这里|此处|详情|查看详情|链接|下载|more|here|click here|>>|》》|…+|\.{3,})$/i

const hostOf = (href: string): string | null => {
  try {
    return new URL(href.startsWith('//') ? `https:${href}` : href).hostname
  } catch {
    return null
  }
}

const isKnown = (host: string, hosts: readonly string[]) =>
  /(?:^|\.)gov\.cn$/.test(host) || hosts.some((each) => host === each || host.endsWith(`.${each}`))

type Verdict = [Severity, string]

function schemeVerdict(href: string): Verdict | null {
  if (/[\p{Cc}\s]/u.test(href)) return ['block', '地址里有空格或控制字符']
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase()
  if (scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme)) return null
  return ['block', `不允许“${scheme}:”开头的链接：会在读者的电脑上运行程序或者打不开`]
}

function hostVerdict(href: string, hosts: readonly string[]): Verdict | null {
  if (!/^(?:https?:)?\/\//i.test(href)) return null
  const host = hostOf(href)
  if (host === null || host === '') return ['confirm', '链接地址不完整，打不开']
  if (/^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host))
    return ['block', '链接指向内部网络，公众打不开']
  return isKnown(host, hosts) ? null : ['confirm', `外部网站“${host}”不在本站许可的域名中，请核实后加入或删去`]
}

const verdictOf = ({ href }: Link, hosts: readonly string[], broken: readonly string[]): Verdict | null => {
  const address = href.trim()
  if (address === '' || address === '#') return ['confirm', '链接没有地址']
  if (broken.includes(address)) return ['confirm', '链接的页面或文件在本站不存在']
  return schemeVerdict(address) ?? hostVerdict(address, hosts)
}

export const links: ContentRule = ({ html }, { hosts, broken = [] }) => {
  const { links: all, hidden, scripts } = readMarkup(html)
  const found: Found[] = []
  const tell = (rule: string, severity: Severity, where: string, snippet: string, message: string) =>
    found.push(foundIn(rule, severity, { part: 'body', where }, { snippet: snippet.slice(0, 120), message }))
  for (const [index, link] of all.entries()) {
    const where = `第 ${index + 1} 个链接`
    const words = link.words.replace(/[\s\u200b]/g, '')
    const verdict = verdictOf(link, hosts, broken)
    if (verdict) tell('link', verdict[0], where, `${words} ${link.href}`.trim(), verdict[1])
    if (words === '') tell('emptyLink', 'confirm', where, link.href, '链接没有文字：看不见，读屏软件也读不出')
    else if (empty.test(words)) tell('emptyLink', 'hint', where, words, `链接文字只有“${words}”，请写明通向什么`)
  }
  for (const words of hidden)
    tell('hidden', 'block', '隐藏的内容', words.trim(), '有隐藏的内容，可能是暗链，请在源代码中删去')
  if (scripts > 0) tell('script', 'block', '源代码', '', '正文里有脚本')
  return found
}

/** Addresses within the site, for whoever can look them up. */
export const ownLinks = (html: string): string[] => [
  ...new Set(
    readMarkup(html)
      .links.map(({ href }) => href.trim())
      .filter((href) => /^\/(?!\/)/.test(href)),
  ),
]
