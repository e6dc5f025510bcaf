import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { type Accounts, newOfficer, saveOfficer } from '../src/platform/accounts.ts'
import { derivedKey } from '../src/platform/secret.ts'
import type { Services } from '../src/platform/services.ts'
import { readSetting, writeSetting } from '../src/platform/settings.ts'

import { readSite } from '../src/portal/index.ts'
import { Page } from '../src/portal/page.tsx'
import type { Site } from '../src/portal/site.ts'

/** The page of a site that nobody administers yet. Its code is shown only to who started the program. */
export const setupCode = () => derivedKey('setup').slice(0, 8)

const rightCode = (typed: string) => {
  const [a, b] = [Buffer.from(typed), Buffer.from(setupCode())]
  return a.length === b.length && timingSafeEqual(a, b)
}

const form = z.object({
  code: z.string().trim().refine(rightCode, '设置码不对，请照启动窗口里显示的八位填写'),
  site: z.string().trim().min(2, '请填写网站名称，如「海澜区人民政府」'),
  ...newOfficer.pick({ name: true, email: true, password: true }).shape,
})
type Field = keyof z.infer<typeof form>
type Typed = Partial<Record<Field, string>>

const labels: Record<Field, { label: string; hint: string; type?: string }> = {
  code: { label: '设置码', hint: '启动窗口里显示的八位字符' },
  site: { label: '网站名称', hint: '显示在每一页的抬头' },
  name: { label: '管理员姓名', hint: '' },
  email: { label: '登录账号（邮箱）', hint: '' },
  password: { label: '密码', hint: '至少 10 位', type: 'password' },
}

const Field = ({ name, typed, problem }: { name: Field; typed: Typed; problem?: string }) => {
  const { label, hint, type = 'text' } = labels[name]
  const value = type === 'password' ? '' : (typed[name] ?? '')
  return (
    <p>
      <label for={name}>{label}</label>
      <input id={name} name={name} type={type} value={value} required aria-describedby={`${name}-note`} />
      <span id={`${name}-note`} class="aside">
        {problem ? <strong>{problem}</strong> : hint}
      </span>
    </p>
  )
}

const SetupPage = ({ site, typed = {}, problems = {} }: { site: Site; typed?: Typed; problems?: Typed }) => (
  <Page site={site} path="/setup" title="设置公开平台" unlisted>
    <h1>设置公开平台</h1>
    <p>这是一个空的站点。请设立第一位管理员，之后用其账号登录工作台，导入机关和登记簿。</p>
    <form class="check-form" method="post" action="/setup">
      {(Object.keys(labels) as Field[]).map((name) => (
        <Field key={name} name={name} typed={typed} problem={problems[name]} />
      ))}
      <p>
        <button type="submit">设立</button>
      </p>
    </form>
  </Page>
)

/** Until the first officer exists every page leads here; from then on the page does not exist. */
export function firstOfficer({ db }: Services, accounts: Accounts) {
  let settled = false
  const isSettled = async () => {
    settled ||= (await db.selectFrom('officer').select('id').limit(1).executeTakeFirst()) !== undefined
    return settled
  }
  const onlyBefore = createMiddleware(async (c, next) => ((await isSettled()) ? c.notFound() : next()))
  const leadHere = createMiddleware(async (c, next) => ((await isSettled()) ? next() : c.redirect('/setup')))

  return new Hono()
    .get('/', leadHere)
    .use('/console/*', leadHere)
    .get('/setup', onlyBefore, async (c) =>
      c.html(<SetupPage site={await readSite(db)} />, 200, { 'Cache-Control': 'no-store' }),
    )
    .post('/setup', onlyBefore, async (c) => {
      const typed = await c.req.parseBody<Record<Field, string>>()
      const read = form.safeParse(typed)
      if (!read.success) {
        const problems = Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join(), message]))
        return c.html(<SetupPage site={await readSite(db)} typed={typed} problems={problems} />, 422)
      }
      const { code: _, site, ...officer } = read.data
      await writeSetting(db, 'site', { ...(await readSetting<object>(db, 'site', {})), name: site })
      await saveOfficer(accounts, { ...officer, role: 'administrator', organId: null })
      return c.redirect('/console/')
    })
}
