import type { FC } from 'hono/jsx'
import { Channels } from '../requests/public/portal-channels.tsx'
import type { AskedOrgan } from '../requests/public/store-organs.ts'
import { columns } from './columns.ts'
import { Page } from './page.tsx'
import { paths } from './paths.ts'
import type { Site } from './site.ts'

/** 政府信息公开指南 (条例§12): as the office has written it; there is no page before that. */
export const GuidePage: FC<{ site: Site; organs: readonly AskedOrgan[] }> = ({ site, organs }) => (
  <Page
    site={site}
    path={paths.guide}
    title={columns.guide.name}
    description={columns.guide.description}
    column={columns.guide}
  >
    <article class="prose">
      <h1>{columns.guide.name}</h1>
      {site.guide.map(({ heading, text }) => (
        <>
          <h2>{heading}</h2>
          {text.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </>
      ))}
      <Channels organs={organs} />
    </article>
  </Page>
)
