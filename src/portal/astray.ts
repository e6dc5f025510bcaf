import type { Link } from './menu.ts'
import { paths } from './paths.ts'

/** What somebody was looking for, as far as a wrong address tells: its words for the search, and pages it may have meant. */

/** How government sites name their folders, by the first letters of the words, and ours. */
const meant: readonly [folder: RegExp, link: Link][] = [
  [/^(zfxxgk|xxgk|zwgk|gkzl|disclosure)$/, { title: '政府信息公开专栏', href: paths.disclosure }],
  [/^(zfxxgkzn|xxgkzn|gkzn|guide)$/, { title: '政府信息公开指南', href: paths.guide }],
  [/^(zfxxgkzd|xxgkzd|gkzd|rules)$/, { title: '政府信息公开制度', href: paths.rules }],
  [/^(fdzdgknr|fdzdgk|zdgk|xxgkml|gkml|items?)$/, { title: '法定主动公开内容', href: paths.items }],
  [/^(zfxxgknb|xxgknb|gknb|ndbg|nb|reports?)$/, { title: '政府信息公开年报', href: paths.reports }],
  [/^(ysqgk|sqgk|apply)$/, { title: '依申请公开', href: paths.apply }],
  [/^(gfxwj|xzgfxwj|zcwj|zfwj|wjk|documents?)$/, { title: '行政规范性文件库', href: paths.documents }],
  [/^(zcjd|jd|jdhy|interpretations?)$/, { title: '政策解读', href: paths.interpretations }],
  [/^(bmxx|jgsz|jgzn|bm|organs?)$/, { title: '行政机关', href: paths.organs }],
  [/^(zt|ztzl|topics?)$/, { title: '专题', href: paths.topics }],
  [/^(lm|columns?)$/, { title: '全部栏目', href: paths.columns }],
]

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
const parts = (path: string) =>
  decoded(path)
    .toLowerCase()
    .split(/[/._\-?=&+]+/)
    .filter(Boolean)

/** Chinese words of the address, at most a line of them: letters and numbers there are a machine's. */
export const wordsOf = (path: string): string =>
  (decoded(path).match(/\p{Script=Han}[\p{Script=Han}\d〔〕（）《》]*/gu) ?? []).join(' ').slice(0, 60)

export const likelyPages = (path: string): Link[] => {
  const said = parts(path)
  return meant
    .filter(([folder, { href }]) => href !== path && said.some((part) => folder.test(part)))
    .map(([, link]) => link)
}
