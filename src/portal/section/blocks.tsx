import type { FC } from 'hono/jsx'
import { takesOnline } from '../../requests/public/store-organs.ts'
import { count } from '../format.ts'
import { EntryList } from '../parts.tsx'
import { paths, withQuery } from '../paths.ts'
import type { Site } from '../site.ts'
import type { SectionFacts } from './facts.ts'

/** The blocks of 政府信息公开专栏 that say more than a list. */

type Organ = SectionFacts['organ']
type Fact = [term: string, value: string | undefined]

const contact = (site: Site, organ: Organ): Fact[] =>
  organ
    ? [
        ['工作机构', organ.profile?.office],
        ['办公地址', organ.profile?.address],
        ['办公时间', organ.profile?.hours],
        ['联系电话', organ.profile?.phone],
        ['传真号码', organ.profile?.fax],
        ['电子邮箱', organ.profile?.email],
      ]
    : [
        ['主管部门', site.host],
        ['办公地址', site.address],
        ['办公时间', site.hours],
        ['联系电话', site.phone],
        ['电子邮箱', site.email],
      ]

/** 条例§12: what the guide must tell, the ways to reach the organ at once. */
export const GuideBlock: FC<{ site: Site; organ: Organ }> = ({ site, organ }) => {
  const known = contact(site, organ).filter(([, value]) => value)
  return (
    <>
      {known.length > 0 && (
        <dl class="facts facts-two">
          {known.map(([term, value]) => (
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {site.guide.length > 0 ? (
        <p class="more">
          <a href={paths.guide}>政府信息公开指南全文：分类、编排体系、获取方式和申请渠道</a>
        </p>
      ) : (
        <p class="quiet">指南公布后在此查阅。</p>
      )}
    </>
  )
}

const article = (code: string) => (code === 'a21' ? '条例第二十一条' : `条例第二十条第（${nth(code)}）项`)
const numerals = '一二三四五六七八九十'
/** a20.13 → 十三 */
const nth = (code: string) => {
  const n = Number(code.slice(4))
  return n > 10 ? `十${numerals[n - 11]}` : (numerals[n - 1] ?? '')
}

export const Statutory: FC<{ facts: SectionFacts }> = ({ facts: { statutory, organ, documents } }) => (
  <>
    <ul class="matters">
      {statutory.map(({ slug, name, art20, count: n, newest }) => (
        <li>
          <a href={withQuery(paths.column(slug), { organ: organ?.code })}>{name}</a>
          <span class="matter-count">{count(n)} 条</span>
          <span class="matter-facts">
            {article(art20)}
            {newest && <span>最近 {newest}</span>}
          </span>
        </li>
      ))}
    </ul>
    {documents.length > 0 && (
      <>
        <h3>行政规范性文件</h3>
        <EntryList
          entries={documents.map(({ path, title, day, docNumber }) => ({
            href: path,
            title,
            day,
            source: docNumber ?? undefined,
          }))}
        />
      </>
    )}
    <p class="more">
      <a href={withQuery(paths.items, { organ: organ?.code })}>
        {organ ? `${organ.name}主动公开的全部信息` : '全部主动公开内容，可按机关、栏目、年份筛选'}
      </a>
    </p>
    <p class="more">
      <a href={paths.documents}>行政规范性文件库</a>
    </p>
  </>
)

export const Asking: FC<{ organ: Organ }> = ({ organ }) => (
  <>
    <p>
      主动公开以外的政府信息，公民、法人和其他组织可以申请获取（条例第二十七条）。收到申请之日起二十个工作日内答复（条例第三十三条）。
    </p>
    <p class="ways">
      {organ && !takesOnline(organ) ? (
        <a class="button" href={`${paths.guide}#channels`}>
          查看申请渠道
        </a>
      ) : (
        <a class="button" href={organ ? withQuery(paths.applyForm, { organ: organ.code }) : paths.apply}>
          申请政府信息
        </a>
      )}
      <a class="button second" href={paths.track}>
        查询办理进度
      </a>
      <a class="button second" href={paths.answered}>
        已答复信息
      </a>
    </p>
  </>
)
