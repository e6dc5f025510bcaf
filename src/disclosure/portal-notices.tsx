import type { FC } from 'hono/jsx'
import { columns } from '../portal/columns.ts'
import { longDay } from '../portal/format.ts'
import { Page } from '../portal/page.tsx'
import { Notice } from '../portal/parts.tsx'
import { paths } from '../portal/paths.ts'
import { Scroll } from '../portal/scroll.tsx'
import type { Site } from '../portal/site.ts'
import type { OpenNotice } from './columns/store-public.ts'

/** 公示 (S5): until when something may be objected to, and to whom. */
export const NoticesPage: FC<{ site: Site; notices: readonly OpenNotice[] }> = ({ site, notices }) => {
  const { name, description } = columns.notices
  return (
    <Page site={site} path={paths.notices} title={name} description={description} column={columns.notices}>
      <h1 id="notices">{name}</h1>
      <p class="lead">{description}</p>
      {notices.length === 0 ? (
        <Notice>
          <p>
            今天没有正在公示的事项。期满的公示在<a href={paths.items}>主动公开内容</a>中仍可查看。
          </p>
        </Notice>
      ) : (
        <Scroll labelledBy="notices">
          <table class="data">
            <thead>
              <tr>
                <th scope="col">公示事项</th>
                <th scope="col">机关</th>
                <th scope="col">公示期</th>
                <th scope="col">异议受理</th>
              </tr>
            </thead>
            <tbody>
              {notices.map(({ id, title, organ, from, until, contact }) => (
                <tr>
                  <th scope="row">
                    <a href={paths.item(id)}>{title}</a>
                  </th>
                  <td>{organ}</td>
                  <td>
                    {longDay(from)}至{longDay(until)}
                  </td>
                  <td>{contact}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Page>
  )
}
