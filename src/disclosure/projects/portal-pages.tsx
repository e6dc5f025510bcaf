import type { FC } from 'hono/jsx'
import { columns } from '../../portal/columns.ts'
import { count } from '../../portal/format.ts'
import { Page } from '../../portal/page.tsx'
import { EntryList, Notice } from '../../portal/parts.tsx'
import { paths } from '../../portal/paths.ts'
import type { Site } from '../../portal/site.ts'
import { completeness, kindIds, kinds, stages } from './project.ts'
import type { ProjectItem, PublicProject } from './store-public.ts'

type ListProps = { site: Site; projects: readonly PublicProject[]; years: readonly { year: number; updates: number }[] }

const Completeness: FC<{ project: PublicProject }> = ({ project }) => {
  const { has, lacks } = completeness(project)
  return (
    <span class={`light light-${lacks.length === 0 ? 'fresh' : has.length === 0 ? 'missing' : 'stale'}`}>
      {has.length} / {has.length + lacks.length} 类
    </span>
  )
}

export const ProjectsPage: FC<ListProps> = ({ site, projects, years }) => (
  <Page
    site={site}
    path={paths.projects}
    title={columns.projects.name}
    description={columns.projects.description}
    column={columns.projects}
  >
    <h1>{columns.projects.name}</h1>
    <p class="lead">{columns.projects.description}</p>
    {projects.length === 0 ? (
      <Notice>
        <p>还没有登记重大建设项目。</p>
      </Notice>
    ) : (
      <>
        {years.length > 0 && <p>{years.map(({ year, updates }) => `${year}年更新${count(updates)}条`).join('，')}。</p>}
        <div class="table-scroll">
          <table class="data">
            <caption>项目 {count(projects.length)} 个</caption>
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">阶段</th>
                <th scope="col">应有信息</th>
                <th scope="col" class="number">
                  信息
                </th>
                <th scope="col">最近公开</th>
              </tr>
            </thead>
            <tbody>
              {projects.map((project) => (
                <tr>
                  <th scope="row">
                    <a href={paths.project(project.code)}>{project.name}</a>
                    <br />
                    <span class="quiet">
                      {project.code} · {project.organ}
                    </span>
                  </th>
                  <td>{stages[project.stage]}</td>
                  <td>
                    <Completeness project={project} />
                  </td>
                  <td class="number">{count(project.items)}</td>
                  <td>{project.newest ? <time datetime={project.newest}>{project.newest}</time> : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>
    )}
  </Page>
)

type OneProps = { site: Site; project: PublicProject; items: readonly ProjectItem[] }

export const ProjectPage: FC<OneProps> = ({ site, project, items }) => {
  const { lacks } = completeness(project)
  const { owner, place, waived } = project.proceedings
  const told = [
    ['项目统一代码', project.code],
    ['牵头机关', project.organ],
    ['项目法人单位', owner],
    ['建设地点', place],
    ['所处阶段', stages[project.stage]],
  ] as const
  return (
    <Page
      site={site}
      path={paths.project(project.code)}
      title={project.name}
      description={`${project.name}（${project.code}）的批准、招标、施工和竣工等公开信息。`}
      column={columns.projects}
      crumbs={[{ title: columns.projects.name, href: paths.projects }]}
    >
      <h1>{project.name}</h1>
      <dl class="facts">
        {told.map(
          ([term, value]) =>
            value && (
              <div>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {kindIds.map((kind) => {
        const own = items.filter((item) => item.kind === kind)
        const why = waived.find((each) => each.kind === kind)?.reason
        return (
          <section>
            <h2>{kinds[kind]}</h2>
            {own.length > 0 && (
              <EntryList
                entries={own.map(({ id, title, day, organ }) => ({ href: paths.item(id), title, day, source: organ }))}
              />
            )}
            {own.length === 0 && (
              <p class="quiet">
                {why ? `本项目不涉及：${why}` : lacks.includes(kind) ? '到本阶段应当公开，还没有公开。' : '暂无。'}
              </p>
            )}
          </section>
        )
      })}
    </Page>
  )
}
