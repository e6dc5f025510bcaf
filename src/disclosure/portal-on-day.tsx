import { Hono } from 'hono'
import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { z } from 'zod'
import type { Day } from '../platform/act.ts'
import { readActs } from '../platform/acts.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { publicPage, tagged } from '../portal/cache.ts'
import { errorPage } from '../portal/errors.tsx'
import { longDay } from '../portal/format.ts'
import { Page } from '../portal/page.tsx'
import { Notice } from '../portal/parts.tsx'
import { paths } from '../portal/paths.ts'
import { qrFile } from '../portal/qr.tsx'
import { readSite } from '../portal/read-site.ts'
import type { Site } from '../portal/site.ts'
import { articleHtml } from './article-html.ts'
import { type OnDay, onDay } from './on-day.ts'
import { GonePage } from './portal-gone.tsx'
import { type ItemPageFacts, itemPage } from './store-item.ts'
import { type Revision, revisionOf } from './store-on-day.ts'

/** 「这一页在某日是什么样」: the text that was public when that day ended, its hash, and the way to the present one. */

type Props = { site: Site; item: ItemPageFacts; day: Day; stood: OnDay; revision: Revision | null }

const sentences = (item: ItemPageFacts) => ({
  nothing: `那一天结束时，本站还没有公开这条信息，或者它的历次文本不在本站的记录里。它的公开日期是${longDay(item.publishedOn)}。`,
  withheld: '那一天公开的文本后来更正过，更正前的文本不再提供。',
  card: '那一天本站公开了这条信息的目录，没有收录正文。',
})

const Text: FC<{ revision: Revision; stood: Extract<OnDay, { shown: 'text' }>; current: string | null }> = ({
  revision,
  stood,
  current,
}) => (
  <>
    <dl class="facts">
      <div>
        <dt>版本</dt>
        <dd>
          第 {stood.number} 版{revision.hash === current && '，与现在相同'}
        </dd>
      </div>
      <div>
        <dt>公开时间</dt>
        <dd>
          {longDay(stood.since)}起{stood.until ? `，至${longDay(stood.until)}` : '，至今'}
        </dd>
      </div>
      <div>
        <dt>内容摘要（SM3）</dt>
        <dd>
          <code>{revision.hash}</code>
        </dd>
      </div>
    </dl>
    <div class="prose article">{raw(articleHtml(revision.html))}</div>
    {revision.attachments.length > 0 && (
      <section>
        <h2>当日的附件</h2>
        <ul>
          {revision.attachments.map(({ name, digest }) => (
            <li>
              {name}（SM3：<code>{digest}</code>）
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)

const OnDayPage: FC<Props> = ({ site, item, day, stood, revision }) => (
  <Page
    site={site}
    path={paths.itemOn(item.id, day)}
    title={`${revision?.title ?? item.title}（${longDay(day)}的样子）`}
    crumbs={[{ title: item.title, href: paths.item(item.id) }]}
    crumb={`${longDay(day)}的样子`}
    unlisted
  >
    <article class="item">
      <h1>{revision?.title ?? item.title}</h1>
      <Notice kind="warn">
        <p>
          <strong class="validity">{longDay(day)}的样子</strong>
          您看到的不是现在的内容。<a href={paths.item(item.id)}>查看现在的内容</a>
        </p>
      </Notice>
      {stood.shown === 'text' && revision ? (
        <Text revision={revision} stood={stood} current={item.hash} />
      ) : (
        <p>{sentences(item)[stood.shown === 'text' ? 'card' : stood.shown]}</p>
      )}
    </article>
  </Page>
)

const asked = z.object({ id: z.uuid(), day: z.iso.date() })

export const onDayPortal = ({ db }: Services) =>
  new Hono()
    .get(paths.itemOn(':id', ':day'), publicPage, async (c) => {
      const site = await readSite(db)
      const said = asked.safeParse(c.req.param())
      const now = today()
      const item = said.success && said.data.day <= now ? await itemPage(db, said.data.id, now) : undefined
      if (!said.success || !item) return c.html(errorPage({ site, status: 404, path: c.req.path }), 404)
      const { id, day } = said.data
      if (item.standing === 'withdrawn') return c.html(<GonePage site={site} item={item} />, 410)
      const stood = onDay(await readActs(db, 'item', id), day)
      const revision = stood.shown === 'text' ? await revisionOf(db, stood.revision) : null
      tagged(c, `item:${id}`)
      return c.html(<OnDayPage {...{ site, item, day, stood, revision }} />)
    })
    .get(paths.itemQr(':id'), publicPage, async (c) => {
      const id = z.uuid().safeParse(c.req.param('id'))
      const { domain } = await readSite(db)
      if (!id.success || !domain) return c.notFound()
      tagged(c)
      return c.body(qrFile(`https://${domain}${paths.item(id.data)}`), 200, { 'Content-Type': 'image/svg+xml' })
    })
