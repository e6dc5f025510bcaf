import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handleError } from '../../../bin/errors.ts'
import type { Actor } from '../../platform/act.ts'
import type { Env } from '../../platform/services.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { checksApi } from './api.ts'
import type { ListView } from './api-types.ts'
import { checkContent } from './index.ts'
import { brokenAmong, siteChecks } from './store.ts'
import { contentOf } from './test-kit/content.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
})
afterAll(() => site.close())

const office: Actor = { id: 'office', name: '办公室', role: 'office', organId: null }
const clerk: Actor = { ...office, id: 'clerk', role: 'clerk' }

function send(path: string, body?: unknown, actor = office) {
  const app = new Hono<Env>()
    .onError(handleError({ db: site.db }))
    .use(async (c, next) => {
      c.set('actor', actor)
      await next()
    })
    .route('/', checksApi({ db: site.db }))
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }
  return app.request(path, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) })
}
const findings = async (plain: string) =>
  checkContent(contentOf({ plain }), await siteChecks(site.db)).map(({ rule }) => rule)
const listed = async () => ((await (await send('/')).json()) as ListView).listed

const phone = { kind: 'phone', said: '13900002222', why: '便民服务电话', owner: '海沧区政务服务中心' }

describe('本站的校核词条（条例第十七条）', () => {
  it('列入服务电话之后不再提示，停用之后又提示', async () => {
    expect(await findings('请致电13900002222')).toEqual(['mobile'])
    expect((await send('/', phone)).status).toBe(200)
    expect(await findings('请致电139-0000-2222')).toEqual([])
    const id = (await listed())[0]?.id
    expect((await send('/retire', { id, said: phone.said, why: '号码已注销' })).status).toBe(200)
    expect(await findings('请致电13900002222')).toEqual(['mobile'])
    expect((await send('/retire', { id, said: phone.said, why: '再停用' })).status).toBe(409)
  })

  it('停用随系统带来的词', async () => {
    expect(await findings('登陆系统')).toEqual(['typo'])
    expect((await send('/retire', { said: '登陆系统', why: '本地专名' })).status).toBe(200)
    expect(await findings('登陆系统')).toEqual([])
  })

  it('没有负责人、重复、写得不对的，各说明原因', async () => {
    const word = { kind: 'word', said: '某某局', right: '某某委', category: 'organName', why: '三定规定', owner: '' }
    const refused = await send('/', word)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('请写明由谁负责')
    expect((await send('/', { ...word, owner: '编办' })).status).toBe(200)
    expect(await (await send('/', { ...word, owner: '编办' })).text()).toContain('已经有')
    const host = await send('/', { ...phone, kind: 'host', said: 'https://x.cn/a' })
    expect(host.status).toBe(422)
    expect(await host.text()).toContain('不是域名')
  })

  it('只有政务公开办可以增减，别人可以看', async () => {
    expect((await send('/', phone, clerk)).status).toBe(403)
    expect(((await (await send('/', undefined, clerk)).json()) as ListView).mayChange).toBe(false)
  })

  it('本站没有的记录', async () => {
    const lost = '/items/00000000-0000-4000-8000-000000000001'
    expect(await brokenAmong(site.db, [lost, '/search', '/columns/x'])).toEqual([lost])
  })
})
