import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPublishing } from '../bin/open-publishing.ts'
import type { ItemActName } from '../src/disclosure/act-names.ts'
import { nextStep, steps } from '../src/disclosure/chain.ts'
import { checks } from '../src/disclosure/checks/gate.ts'
import { performItem, saveDraft } from '../src/disclosure/desk.ts'
import { readDraft } from '../src/disclosure/draft-input.ts'
import { findingsOf } from '../src/disclosure/looking.ts'
import { readItem } from '../src/disclosure/store.ts'
import { interpretationRoom } from '../src/interpretation/room.ts'
import type { Actor } from '../src/platform/act.ts'
import { today } from '../src/platform/now.ts'
import { bringAbout } from '../src/steps/demo.ts'
import { openBrowser } from './browser.ts'
import { officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** 三同步: what explains a policy appears with it, at the same moment, from one press of one button. */

let site: Site
let browser: Browser
const people = new Map<string, Actor>()
const policy = '海澜区自然资源和规划局关于印发海岸线占用补偿办法的通知'
const reading = '海岸线占用补偿办法解读'

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  const rows = await site.db.selectFrom('officer').select(['id', 'name', 'role', 'email', 'organ_id']).execute()
  for (const { email, organ_id: organId, ...rest } of rows) people.set(email.split('@')[0]!, { ...rest, organId })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const who = (name: string) => people.get(name)!
const services = () => openPublishing({ db: site.db }, checks)

/** What stands in the way of an act; none, and it is done. */
async function tries(id: string, name: ItemActName, by: string, said: Record<string, unknown> = {}) {
  const { publishing } = services()
  const item = (await readItem(site.db, id))!
  const ticked = (await findingsOf(publishing, site.db, item)).map((finding) => finding.id)
  const input = { hash: item.proceedings?.draft?.hash, opinion: '同意', ticked, ...said }
  const outcome = await performItem(publishing, name, id, input, who(by))
  return outcome.done ? [] : outcome.refusals.map(({ sentence }) => sentence)
}
const act = async (...asked: Parameters<typeof tries>) => expect(await tries(...asked)).toEqual([])

const signers = { review1: 'foihead', review2: 'legal', review3: 'head' } as const

/** Through every proof and review, by those whose posts they are. */
async function reviewed(id: string) {
  await act(id, 'submit', 'clerk')
  await act(id, 'reviewSecrecy', 'legal', { conclusion: 'publishable', basis: '不涉及国家秘密、商业秘密和个人隐私' })
  for (let step = nextStep((await readItem(site.db, id))!); step; step = nextStep((await readItem(site.db, id))!))
    await act(id, steps[step].kind, signers[step as keyof typeof signers] ?? 'editor')
}

async function drafted(title: string, contentClass: 'policy' | 'interpretation', text: string) {
  const column = await site.db
    .selectFrom('site_column')
    .select('id')
    .where('slug', '=', 'policies')
    .executeTakeFirstOrThrow()
  const paragraph = { type: 'paragraph', attrs: { align: null }, content: [{ type: 'text', text }] }
  const draft = readDraft({
    title,
    body: { type: 'doc', content: [paragraph] },
    metadata: {
      formedOn: today(),
      columnId: column.id,
      art20: 'a20.01',
      genre: '通知',
      theme: '1001',
      summary: text.slice(0, 30),
      source: '区自然资源局',
      issuingBodies: ['滨海市海澜区自然资源和规划局'],
    },
  })
  const organId = who('clerk').organId!
  const saved = await saveDraft(services().publishing, { organId, contentClass, draft }, who('clerk'))
  if (!saved.done) throw new Error(JSON.stringify(saved.refusals))
  return saved.subject.id
}

const plan = () => ({
  organId: who('clerk').organId,
  policyTitle: policy,
  title: reading,
  form: 'text',
  outline: '谁要补偿、补多少、怎么交',
  channels: '门户网站',
  author: '陈敏',
  leader: '赵启明',
})

test('政策没有解读不能终审；解读审签之后，负责人按一次发布，两件同时公开，互相找得到', {
  timeout: 120_000,
}, async () => {
  const text = '占用海岸线的单位应当按照占用长度缴纳补偿金，补偿金用于岸线修复，由区自然资源局征收并公开使用情况。'
  const [law, words] = [
    await drafted(policy, 'policy', text),
    await drafted(
      reading,
      'interpretation',
      '修码头、建护岸要占海岸线的，先来窗口问清楚怎么交补偿金，钱会用在修复沙滩上。',
    ),
  ]
  await act(law, 'submit', 'clerk')
  await act(law, 'reviewSecrecy', 'legal', { conclusion: 'publishable', basis: '不涉及国家秘密和个人隐私' })
  for (const [kind, by] of [
    ['proof', 'editor'],
    ['review', 'foihead'],
    ['proof', 'editor'],
    ['review', 'legal'],
    ['proof', 'editor'],
  ] as const)
    await act(law, kind, by)
  expect(await tries(law, 'review', 'head')).toEqual([expect.stringContaining('须与解读同步发布')])

  await bringAbout(site.db, interpretationRoom(services().items), [
    { ago: 0, step: 'plan', by: who('clerk'), said: plan },
    { ago: 0, step: 'bindContent', by: who('clerk'), said: () => ({ existing: reading }) },
    {
      ago: 0,
      step: 'describeAngles',
      by: who('clerk'),
      said: () => ({ angles: ['procedure'], elements: ['content'], contact: '000-1' }),
    },
    { ago: 0, step: 'sign', by: who('head'), said: () => ({}) },
  ])
  await reviewed(words)
  await act(law, 'review', 'head')

  const chief = await officer(browser, site, 'head')
  await chief.page.goto(`${site.address}/console/items/${law}`)
  await chief.givesThePassword()
  await chief.page.locator('.now-acts').getByRole('button', { name: '发布', exact: true }).click()
  await chief.page.locator('.act-drawer').getByRole('button', { name: '发布', exact: true }).click()
  await chief.page.getByRole('link', { name: '看公众页面' }).waitFor()
  const citizen = await browser.newPage()
  await citizen.goto(`${site.address}/items/${law}`)
  await citizen.getByRole('link', { name: reading }).first().click()
  await citizen.getByRole('heading', { level: 1, name: reading }).waitFor()
  await citizen.getByRole('link', { name: policy }).first().click()
  await citizen.getByRole('heading', { level: 1, name: /关于印发海岸线占用补偿办法的通知/ }).waitFor()
  await citizen.goto(`${site.address}/interpretations`)
  expect(await citizen.locator('main').textContent()).toContain(reading)
  const [first, second] = await Promise.all([readItem(site.db, law), readItem(site.db, words)])
  expect([first?.publishedOn, second?.publishedOn]).toEqual([today(), today()])
})
