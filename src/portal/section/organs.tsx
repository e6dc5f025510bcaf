import type { FC } from 'hono/jsx'
import type { ItemCounts } from '../../disclosure/store-public.ts'
import type { AskedOrgan } from '../../requests/public/store-organs.ts'
import { BarTable } from '../charts.tsx'
import { columns } from '../columns.ts'
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
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {year && (
        <section class="extra" aria-labelledby="published">
          <h2 id="published">{year}年各机关主动公开</h2>
          <BarTable
            caption={`${year}年各机关主动公开的信息`}
            head={['机关', '条数']}
            bars={counts.organs
              .toSorted((a, b) => b.count - a.count)
              .map(({ code, short, count: n }) => ({
                label: short,
                value: n,
                href: withQuery(paths.items, { organ: code, year }),
              }))}
          />
        </section>
      )}
    </Page>
  )
}
