import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { FC } from 'hono/jsx'
import { z } from 'zod'
import type { Services } from '../platform/services.ts'
import { Page } from './page.tsx'
import { paths } from './paths.ts'
import { readSite } from './read-site.ts'
import type { Site } from './site.ts'

/** Reading for the elderly (适老化): a size of text, chosen once, kept for a year, without an account or a script. */
const sizes = {
  standard: { label: '标准', percent: 100 },
  large: { label: '大字', percent: 125 },
  larger: { label: '特大字', percent: 150 },
} as const
type Reading = keyof typeof sizes

const readingOf = (cookie: string | undefined): Reading =>
  cookie && cookie in sizes ? (cookie as Reading) : 'standard'

/** One rule for the size, one to hide the button that would change nothing. */
export function readingStyle(cookie: string | undefined): string {
  const reading = readingOf(cookie)
  const idle = reading === 'standard' ? '.reading-standard' : '.reading-larger'
  return `html { font-size: ${sizes[reading].percent}%; }\n${idle} { display: none; }\n`
}

/** Back only to a page of this site: an address that begins with one slash. */
const formShape = z.object({
  reading: z.enum(['standard', 'large', 'larger']).catch('standard'),
  back: z
    .string()
    .regex(/^\/(?![/\\])[^\r\n]*$/)
    .catch(paths.home),
})

const ReadingPage: FC<{ site: Site; reading: Reading }> = ({ site, reading }) => (
  <Page site={site} path={paths.reading} title="阅读设置" description="选择适合自己的文字大小。">
    <h1>阅读设置</h1>
    <form method="post" action={paths.reading} class="settings">
      <input type="hidden" name="back" value={paths.reading} />
      <fieldset>
        <legend>文字大小</legend>
        {Object.entries(sizes).map(([value, { label }]) => (
          <label class={`sample sample-${value}`}>
            <input type="radio" name="reading" value={value} checked={value === reading} />
            {label}
          </label>
        ))}
      </fieldset>
      <button type="submit">保存</button>
    </form>
    <p>
      选择保存在您自己的浏览器里，一年有效，不需要登录。也可以用浏览器的缩放功能放大到 200% 以上，页面会自动重排；
      系统开启高对比度时，本站随之改变。
    </p>
  </Page>
)

export const readingPortal = ({ db }: Services) =>
  new Hono()
    .get(paths.reading, async (c) => {
      c.header('Cache-Control', 'private, no-store')
      return c.html(<ReadingPage site={await readSite(db)} reading={readingOf(getCookie(c, 'reading'))} />)
    })
    .post(paths.reading, async (c) => {
      const { reading, back } = formShape.parse(await c.req.parseBody())
      setCookie(c, 'reading', reading, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
      return c.redirect(back, 303)
    })
