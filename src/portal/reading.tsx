import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { FC } from 'hono/jsx'
import { z } from 'zod'
import type { Services } from '../platform/services.ts'
import { Page } from './page.tsx'
import { paths } from './paths.ts'
import { readSite } from './read-site.ts'
import {
  blankReading,
  contrasts,
  layouts,
  modes,
  type Reading,
  readingIn,
  readingOut,
  textSizes,
} from './reading-style.ts'
import type { Site } from './site.ts'

/** Back only to a page of this site: an address that begins with one slash. */
const back = z
  .string()
  .regex(/^\/(?![/\\])[^\r\n]*$/)
  .catch(paths.home)

const words = <Word extends string>(options: Record<Word, unknown>, otherwise: NoInfer<Word>) =>
  z.enum(Object.keys(options) as [Word, ...Word[]]).catch(otherwise)
/** A button of the masthead names a mode; the page of settings names each part. */
const formShape = z.object({
  mode: z.enum(['standard', 'elder']).optional().catch(undefined),
  size: words(textSizes, blankReading.size),
  contrast: words(contrasts, blankReading.contrast),
  layout: words(layouts, blankReading.layout),
  back,
})

type ChoiceProps = {
  legend: string
  name: keyof Reading
  chosen: string
  options: Readonly<Record<string, { label: string; hint?: string }>>
}
const Choice: FC<ChoiceProps> = ({ legend, name, chosen, options }) => (
  <fieldset>
    <legend>{legend}</legend>
    {Object.entries(options).map(([value, { label, hint }]) => (
      <label class={`sample sample-${value}`}>
        <input type="radio" name={name} value={value} checked={value === chosen} />
        {label}
        {hint && <span class="quiet">{hint}</span>}
      </label>
    ))}
  </fieldset>
)

const ReadingPage: FC<{ site: Site; reading: Reading }> = ({ site, reading }) => (
  <Page site={site} path={paths.reading} title="阅读设置" description="选择适合自己的文字大小、颜色对比和页面繁简。">
    <h1>阅读设置</h1>
    <form method="post" action={paths.reading} class="settings">
      <input type="hidden" name="back" value={paths.reading} />
      <Choice legend="文字大小" name="size" chosen={reading.size} options={textSizes} />
      <Choice legend="颜色对比" name="contrast" chosen={reading.contrast} options={contrasts} />
      <Choice legend="页面" name="layout" chosen={reading.layout} options={layouts} />
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
      return c.html(<ReadingPage site={await readSite(db)} reading={readingIn(getCookie(c, 'reading'))} />)
    })
    .post(paths.reading, async (c) => {
      const { mode, back: from, ...parts } = formShape.parse(await c.req.parseBody())
      const value = readingOut(mode ? modes[mode] : parts)
      setCookie(c, 'reading', value, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
      return c.redirect(from, 303)
    })
