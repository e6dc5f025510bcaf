import type { FC } from 'hono/jsx'
import type { Link } from './menu.ts'
import { paths } from './paths.ts'
import type { Site } from './site.ts'

/** Three doors before any news, each saying what is behind it. */
type Door = { id: string; title: string; say: string; first: Link; links: readonly Link[] }

const doors = (site: Site): Door[] => [
  {
    id: 'find',
    title: '找文件',
    say: '已经公开的规范性文件和政府信息，注明是否有效，可以查看和下载。',
    first: { title: '行政规范性文件库', href: paths.documents },
    links: [
      { title: '法定主动公开内容', href: paths.items },
      { title: '失效、废止的文件', href: paths.documentsEnded },
      { title: '按机关查找', href: paths.organs },
      { title: '按栏目查找', href: paths.columns },
    ],
  },
  {
    id: 'know',
    title: '看怎么办',
    say: '政策怎么规定、事情怎么办、找哪个机关，用通俗的文字和图解说明。',
    first: { title: '政策解读', href: paths.interpretations },
    links: [
      ...(site.guide.length > 0 ? [{ title: '政府信息公开指南', href: paths.guide }] : []),
      { title: '专题', href: paths.topics },
      { title: '机关和联系方式', href: paths.organs },
      { title: '政府信息公开专栏', href: paths.disclosure },
    ],
  },
  {
    id: 'ask',
    title: '依申请公开',
    say: '没有查到的，可以申请。不需要注册，不需要说明用途，收到申请二十个工作日内答复（条例第三十三条）。',
    first: { title: '申请政府信息', href: paths.apply },
    links: [
      { title: '查询办理进度', href: paths.track },
      { title: '已答复信息', href: paths.answered },
    ],
  },
]

export const Doors: FC<{ site: Site }> = ({ site }) => (
  <div class="doors">
    {doors(site).map(({ id, title, say, first, links }) => (
      <section class="door" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <p>{say}</p>
        <p class="door-first">
          <a class="button" href={first.href}>
            {first.title}
          </a>
        </p>
        <ul>
          {links.map((link) => (
            <li>
              <a href={link.href}>{link.title}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)
