import type { FC } from 'hono/jsx'
import type { z } from 'zod'
import { feedLinks } from '../open/feed-links.ts'
import { Page } from '../page.tsx'
import { paths } from '../paths.ts'
import type { Site } from '../site.ts'
import { answers, type Endpoint, endpoints } from './endpoints.ts'

/** The API's page for people: made of the same declarations as the API, without a script. */

const descriptions = (schema: z.ZodObject): [string, string][] =>
  Object.entries(schema.shape).map(([name, field]) => [name, (field as z.ZodType).description ?? ''])

const Names: FC<{ caption: string; names: [string, string][] }> = ({ caption, names }) => (
  <table class="data">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">名称</th>
        <th scope="col">含义</th>
      </tr>
    </thead>
    <tbody>
      {names.map(([name, meaning]) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{meaning}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Door: FC<{ endpoint: Endpoint }> = ({ endpoint }) => {
  const asked = descriptions('params' in endpoint ? endpoint.params : (endpoint.query as z.ZodObject))
  return (
    <section>
      <h3 id={endpoint.id}>{endpoint.summary}</h3>
      <p>
        <code>
          GET {paths.publicApi}
          {endpoint.path.replace(/:(\w+)/g, '{$1}')}
        </code>
      </p>
      {asked.length > 0 && <Names caption="参数" names={asked} />}
    </section>
  )
}

export const DevelopersPage: FC<{ site: Site; origin: string }> = ({ site, origin }) => (
  <Page
    site={site}
    path={paths.developers}
    title="数据接口"
    description={`以程序读取${site.name}公开的政府信息：接口、订阅和开放数据。`}
    crumbs={[{ title: '开放数据', href: paths.openData }]}
    feeds={feedLinks('all', '全部公开内容')}
  >
    <h1>数据接口</h1>
    <p class="lead">
      本站公开的一切，都可以用程序读取。不需要登录和申请，不记录是谁在读；请把每分钟的请求数控制在六千次以内。
    </p>
    <h2>约定</h2>
    <ul>
      <li>
        地址以 <code>{origin + paths.publicApi}</code> 开头，答复是 UTF-8 的 JSON，任何网站的页面都可以调用（CORS）。
      </li>
      <li>
        列表新的在前，每页至多一百条；答复里的 <code>next</code> 不为空时，把它作为 <code>after</code> 再取下一页。
      </li>
      <li>
        答复带 ETag；带着 <code>If-None-Match</code> 再来，内容未变时答以 304。参数不合要求的答以
        422，说明是哪一个、怎么改。
      </li>
      <li>
        机器可读的说明（OpenAPI 3.1）：<a href={`${paths.publicApi}/openapi.json`}>openapi.json</a>；成批取用请到
        <a href={paths.openData}>开放数据</a>下载。
      </li>
    </ul>
    <h2>接口</h2>
    {endpoints.map((endpoint) => (
      <Door endpoint={endpoint} />
    ))}
    <h2>答复的字段</h2>
    {Object.values(answers).map(({ name, schema }) => (
      <Names caption={name} names={descriptions(schema)} />
    ))}
    <h2>订阅</h2>
    <p>新公开的内容可以用阅读程序订阅；各栏目、各机关的订阅地址写在它们自己的页面里。</p>
    <ul>
      {feedLinks('all', '全部公开内容').map(({ title, href }) => (
        <li>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  </Page>
)
