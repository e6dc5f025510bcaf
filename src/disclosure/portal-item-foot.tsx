import type { FC } from 'hono/jsx'
import type { Day } from '../platform/act.ts'
import { paths } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import type { ItemPageFacts } from './store-item.ts'

/** Which version this is, by a hash anybody can keep, and what the page was on another day. */
export const Version: FC<{ item: ItemPageFacts; today: Day }> = ({ item, today }) => {
  if (item.hash === null) return null
  return (
    <section class="version" aria-labelledby="version">
      <h2 id="version">版本</h2>
      <p>
        这是第 {item.number} 版。内容摘要（SM3）：<code>{item.hash}</code>
      </p>
      <form method="get" action={paths.item(item.id)} class="on-day">
        <label for="on">这一页在某日是什么样</label>
        <span class="search-line">
          <input id="on" type="date" name="on" min={item.publishedOn} max={today} value={today} required />
          <button type="submit">查看</button>
        </span>
      </form>
      {item.importedFrom !== null && (
        <p class="quiet">
          本条由原网站迁移，发布时间为在原网站的发布时间
          {item.importedFrom && `，原地址：${item.importedFrom}`}。
        </p>
      )}
    </section>
  )
}

/** Passed on by its address: no network of anybody else is asked, no script counts it. */
export const Address: FC<{ site: Site; item: ItemPageFacts }> = ({ site, item }) => {
  if (!site.domain) return null
  const address = `https://${site.domain}${paths.item(item.id)}`
  return (
    <section class="share" aria-labelledby="share">
      <h2 id="share">分享</h2>
      <div class="share-by">
        <img class="qr" src={paths.itemQr(item.id)} alt="本页地址的二维码" width="120" height="120" loading="lazy" />
        <p>
          用手机扫码打开本页，或者复制地址：
          <code>{address}</code>
        </p>
      </div>
    </section>
  )
}
