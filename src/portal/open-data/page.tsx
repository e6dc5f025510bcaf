import type { FC } from 'hono/jsx'
import { count } from '../format.ts'
import { dataset, JsonLd } from '../json-ld.tsx'
import { kinds } from '../open/records.ts'
import { Page } from '../page.tsx'
import { Notice } from '../parts.tsx'
import { paths } from '../paths.ts'
import { Scroll } from '../scroll.tsx'
import type { Site } from '../site.ts'
import { byKind } from './catalogue.ts'
import { type DataFile, fileName, type Shape, shapes } from './datasets.ts'

const Files: FC<{ file: DataFile }> = ({ file }) => (
  <tr>
    <th scope="row">{file.year}年</th>
    <td class="number">{count(file.count)}</td>
    <td>
      <time datetime={file.newest}>{file.newest}</time>
    </td>
    <td>
      {(Object.keys(shapes) as Shape[]).map((shape) => (
        <>
          <a href={paths.openDataFile(fileName(file, shape))} download>
            {shapes[shape].name}
          </a>
          （<a href={paths.openDataVersion(fileName(file, shape))}>校验值</a>）{' '}
        </>
      ))}
    </td>
  </tr>
)

export const OpenDataPage: FC<{ site: Site; files: readonly DataFile[] }> = ({ site, files }) => (
  <Page
    site={site}
    path={paths.openData}
    title="开放数据"
    description={`${site.name}公开的政府信息，按种类和年份成批下载。`}
    head={
      <JsonLd
        thing={dataset(
          site,
          byKind(files).map(([kind]) => kinds[kind]),
        )}
      />
    }
  >
    <h1>开放数据</h1>
    <p class="lead">本站公开的信息，按种类和年份成批下载，任何人都可以使用。每天随公开的内容更新。</p>
    <ul>
      <li>
        CSV 用表格软件打开；JSON Lines 供程序逐行读取。字段的含义见<a href={paths.developers}>数据接口</a>。
      </li>
      <li>校验值是文件现在的 SM3 摘要：与手里的文件相同，说明没有变化；不同，说明有了新的版本。</li>
      <li>
        机器可读的目录（DCAT）：<a href={paths.openDataCatalogue}>catalog.jsonld</a>。
      </li>
    </ul>
    {files.length === 0 && (
      <Notice>
        <p>本站尚未公开任何信息。</p>
      </Notice>
    )}
    {byKind(files).map(([kind, of]) => (
      <section>
        <h2 id={kind}>{kinds[kind]}</h2>
        <Scroll labelledBy={kind}>
          <table class="data">
            <caption>{kinds[kind]}的数据文件</caption>
            <thead>
              <tr>
                <th scope="col">年份</th>
                <th scope="col" class="number">
                  条数
                </th>
                <th scope="col">最近公开</th>
                <th scope="col">下载</th>
              </tr>
            </thead>
            <tbody>
              {of.map((file) => (
                <Files file={file} />
              ))}
            </tbody>
          </table>
        </Scroll>
      </section>
    ))}
  </Page>
)
