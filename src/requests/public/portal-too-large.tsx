import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { Page } from '../../portal/page.tsx'
import { readSite } from '../../portal/read-site.ts'

/** More was sent than is taken: nothing of it was read, and the page before still holds what was written. */
export const tooLarge = (db: Kysely<Database>, megabytes: number) => async (c: Context) =>
  c.html(
    <Page site={await readSite(db)} path={c.req.path} title="文件太大" unlisted>
      <div class="astray">
        <h1>文件太大，没有收下</h1>
        <p class="lead">每个文件不超过 {megabytes} MB。请按浏览器的“返回”回到刚才的页面，写的内容都还在。</p>
        <ul>
          <li>照片：用手机相册的“调整大小”或者截图，再上传；</li>
          <li>扫描件：用灰度、150 dpi 重新扫描，或者分成几个文件；</li>
          <li>也可以先不上传，直接提交。</li>
        </ul>
      </div>
    </Page>,
    413,
  )
