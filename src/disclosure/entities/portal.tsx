import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { publicPage, tagged } from '../../portal/cache.ts'
import { columns } from '../../portal/columns.ts'
import { count } from '../../portal/format.ts'
import { Page } from '../../portal/page.tsx'
import { Notice } from '../../portal/parts.tsx'
import { paths } from '../../portal/paths.ts'
import { readSite } from '../../portal/read-site.ts'
import type { Site } from '../../portal/site.ts'
import { type Sector, sectors } from './entity.ts'
import { listEntities, type PublicEntity } from './store-public.ts'

const Entity: FC<{ entity: PublicEntity }> = ({ entity }) => (
  <li>
    <h3>{entity.column ? <a href={paths.column(entity.column)}>{entity.name}</a> : entity.name}</h3>
    <p>
      {[entity.proceedings.address, entity.proceedings.phone].filter(Boolean).join('，')}
      <span class="quiet">
        {' '}
        公开信息 {count(entity.items)} 条{entity.newest && `，最近 ${entity.newest}`}
      </span>
    </p>
    <p class="quiet">
      适用：{entity.proceedings.rules}。认为其没有依法公开的，可以向主管部门
      <a href={paths.organ(entity.organCode)}>{entity.organ}</a>申诉。
    </p>
  </li>
)

const EntitiesPage: FC<{ site: Site; entities: readonly PublicEntity[] }> = ({ site, entities }) => (
  <Page
    site={site}
    path={paths.entities}
    title={columns.entities.name}
    description={columns.entities.description}
    column={columns.entities}
  >
    <h1>{columns.entities.name}</h1>
    <p class="lead">
      公共企事业单位依照国务院有关主管部门的规定公开信息（《中华人民共和国政府信息公开条例》第五十五条）。没有依法公开的，可以向主管部门申诉，主管部门应当调查处理并告知结果。
    </p>
    {entities.length === 0 && (
      <Notice>
        <p>还没有登记公共企事业单位。</p>
      </Notice>
    )}
    {(Object.keys(sectors) as Sector[]).map((sector) => {
      const own = entities.filter((entity) => entity.sector === sector)
      return (
        own.length > 0 && (
          <section>
            <h2>{sectors[sector]}</h2>
            <ul class="plain-list">
              {own.map((entity) => (
                <Entity entity={entity} />
              ))}
            </ul>
          </section>
        )
      )
    })}
  </Page>
)

/** 公共企事业单位, by sector. */
export const entitiesPortal = ({ db }: Services) =>
  new Hono().get(paths.entities, publicPage, async (c) => {
    const [site, entities] = await Promise.all([readSite(db), listEntities(db, today())])
    tagged(c, 'item', 'column', 'organ')
    return c.html(<EntitiesPage site={site} entities={entities} />)
  })
