import type { FC } from 'hono/jsx'
import { Page } from '../portal/page.tsx'
import { paths } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import type { ItemPageFacts } from './store-item.ts'

/** REV-02: an address once published answers 410 with a neutral notice; nothing of the content, nothing of the reason. */
export const GonePage: FC<{ site: Site; item: ItemPageFacts }> = ({ site, item }) => (
  <Page site={site} path={paths.item(item.id)} title="本条信息已经撤回" unlisted>
    <div class="astray">
      <h1>本条信息已经撤回</h1>
      <p>{item.withdrawal || '发布机关撤回了这条信息。它的索引号保留，不再用于其他信息。'}</p>
      <dl class="facts">
        <div>
          <dt>索引号</dt>
          <dd>{item.indexNumber}</dd>
        </div>
        <div>
          <dt>发布机关</dt>
          <dd>
            <a href={paths.organ(item.organCode)}>{item.organ}</a>
          </dd>
        </div>
      </dl>
      <h2>您可以</h2>
      <ul>
        <li>
          在<a href={paths.search}>全站搜索</a>中查找其他信息；
        </li>
        <li>
          向发布机关<a href={paths.apply}>申请政府信息公开</a>。
        </li>
      </ul>
    </div>
  </Page>
)
