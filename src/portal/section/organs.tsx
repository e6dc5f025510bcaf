import type { FC } from 'hono/jsx'
import type { ItemCounts } from '../../disclosure/store-public.ts'
import type { AskedOrgan } from '../../requests/public/store-organs.ts'
import { columns } from '../columns.ts'
import { count } from '../format.ts'
import { Page } from '../page.tsx'
import { paths, withQuery } from '../paths.ts'
import type { Site } from '../site.ts'

/** 机关: where each sits, how it is reached, how much it has published. */

const kinds: readonly (readonly [AskedOrgan['kind'], string])[] = [
  ['government', '人民政府'],
  ['department', '政府部门'],
  ['town', '镇（乡）人民政府'],
  ['subdistrict', '街道办事处'],
  ['authorizedOrg', '法律、法规授权的组织'],
]

type Props = { site: Site; organs: readonly AskedOrgan[]; counts: ItemCounts; year: number | null }

export const OrgansPage: FC<Props> = ({ site, organs, counts, year }) => {
  const published = new Map(counts.organs.map(({ code, count: n }) => [code, n]))
  return (
    <Page
      site={site}
      path={paths.organs}
      title={columns.organs.name}
      description={columns.organs.description}
      column={columns.organs}
    >
      <h1>{columns.organs.name}</h1>
      <p class="lead">{columns.organs.description}</p>
      {kinds.map(([kind, title]) => {
        const own = organs.filter((organ) => organ.kind === kind)
        if (own.length === 0) return null
        return (
          <section aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`}>
              {title}
              <span class="result-count">{own.length} 个</span>
            </h2>
            <ul class="organs">
              {own.map(({ code, name, profile }) => (
                <li>
                  <a class="organ-name" href={paths.organ(code)}>
                    {name}
                  </a>
                  {profile?.phone && <span class="line quiet">{profile.phone}</span>}
                  {profile?.address && <span class="line quiet">{profile.address}</span>}
                  {(published.get(code) ?? 0) > 0 && (
                    <span class="line">
                      {year}年主动公开{' '}
                      <a href={withQuery(paths.items, { organ: code, year })}>{count(published.get(code) ?? 0)}</a> 条
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Page>
  )
}
