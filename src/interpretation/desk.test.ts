import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../platform/act.ts'
import { withClock } from '../platform/now.ts'
import { refold } from '../platform/refold.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { foldingOf } from '../registers/desk.ts'
import type { MatterView } from '../steps/api-types.ts'
import { type Asking, addOrgan, asking } from '../steps/test-kit/asking.ts'
import { interpretationsApi } from './api.ts'
import { interpretationGate } from './gate.ts'
import type { Items } from './policies.ts'
import { interpretationPortal } from './portal.tsx'
import { questionFolding } from './questions/room.ts'
import { register } from './register.ts'
import { figures } from './tally.ts'

/** 三同步: from the plan to the page, over the routes, with items that stand in the table. */

let database: TestDatabase
let ask: Asking
let items: Items
const housing = randomUUID()
const [policy, text] = [randomUUID(), randomUUID()]
const title = '海澜区既有住宅增设电梯补助办法'
const head: Actor = { id: 'head', name: '赵启明', role: 'organHead', organId: housing }

const addItem = (id: string, named: string) =>
  sql`insert into item (id, organ_id, title, made_on, standing) values (${id}, ${housing}, ${named}, '2024-03-01', 'draft')`.execute(
    database.db,
  )

beforeAll(async () => {
  database = await testDatabase()
  await addOrgan(database.db, housing, '海澜区住房和城乡建设局')
  await addItem(policy, title)
  await addItem(text, `《${title}》政策解读`)
  items = {
    find: async (_, __, said) =>
      said === title
        ? { id: policy, title }
        : said === '解读稿'
          ? { id: text, title: said }
          : said === '另一篇'
            ? { id: policy, title }
            : null,
    draft: async () => text,
    text: async (_, id) =>
      id === policy
        ? '每台电梯补助十五万元，由区财政承担，申请人应当在竣工验收合格之日起六个月内提出。'
        : '怎么领？半年内带着材料到街道办。',
  }
  ask = asking(interpretationsApi({ db: database.db }, items), {
    clerk: ['clerk', housing],
    head: ['organHead', housing],
    office: ['office', randomUUID()],
    supervisor: ['supervisor', null],
  })
})
afterAll(() => database.close())

const planned = {
  organId: housing,
  policyTitle: title,
  title: '老楼装电梯，补助怎么领',
  form: 'text',
  outline: '谁能领、领多少、怎么领、和以前有什么不同',
  channels: '政府网站、公众号',
  author: '陈敏',
  leader: '赵启明',
  plannedOn: '2024-03-08',
}
const act = (view: MatterView, who: string, name: string, input: object) =>
  ask.send(who, '2024-03-05', `/works/${view.id}/acts/${name}`, { seen: view.seq, input })
const goes = async (view: MatterView, who: string, name: string, input: object) => {
  const answer = await act(view, who, name, input)
  expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, ''])
  return (await answer.json()) as MatterView
}

describe.sequential('政策解读', () => {
  let view: MatterView

  test('没有这件政策，方案不能定：说清楚去哪里核对', async () => {
    const answer = await ask.send('clerk', '2024-03-05', '/works', { input: { ...planned, policyTitle: '没有的办法' } })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('没有找到这件政策')])
  })

  test('方案、解读稿、要素和角度；只有一个角度的给提示', async () => {
    view = await ask.goes('clerk', '2024-03-05', '/works', { input: planned })
    expect(view.facts).toContainEqual({ label: '解读的政策', value: title })
    expect(view.terms).toMatchObject([{ dueOn: '2024-03-08', convention: true }])
    const barred = view.available.find(({ name }) => name === 'sign')
    expect(barred?.refusals.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('还没有解读稿'),
      expect.stringContaining('还没有标注'),
      expect.stringContaining('由机关负责人'),
    ])
    view = await goes(view, 'clerk', 'bindContent', { existing: '解读稿' })
    view = await goes(view, 'clerk', 'describeAngles', {
      angles: ['procedure'],
      elements: ['content'],
      contact: '0000-1',
    })
    expect(view.hints.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('只有 1 个解读角度')])
  })

  test('审签之前，政策问到的是“没有准备好的解读”；审签之后才放行', async () => {
    const gate = interpretationGate(items)
    expect(await gate.forPolicy(database.db, policy)).toMatchObject({
      required: true,
      works: [{ ready: false, itemId: text }],
    })
    expect((await act(view, 'clerk', 'sign', {})).status).toBe(409)
    view = await goes(view, 'head', 'sign', {})
    expect(await gate.forPolicy(database.db, policy)).toMatchObject({ works: [{ ready: true, itemId: text }] })
  })

  test('没有人能自己把解读说成已发布：它只随解读稿的发布而发布', async () => {
    const gate = interpretationGate(items)
    for (const input of [{}, { released: text }]) {
      const answer = await act(view, 'clerk', 'publish', input)
      expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('解读稿还没有发布')])
    }
    const other = (await (
      await ask.send('clerk', '2024-03-05', '/works', { input: { ...planned, title: '空有方案的解读' } })
    ).json()) as MatterView
    expect((await act(other, 'clerk', 'publish', {})).status).toBe(409)
    const { works } = await gate.forPolicy(database.db, policy)
    expect(works.map(({ ready }) => ready).sort()).toEqual([false, true])
    await goes(other, 'clerk', 'end', { why: '不再需要' })
  })

  test('审签之后换了解读稿，须重新审签', async () => {
    const gate = interpretationGate(items)
    view = await goes(view, 'clerk', 'bindContent', { existing: '另一篇' })
    expect(await gate.forPolicy(database.db, policy)).toMatchObject({ works: [{ ready: false, itemId: policy }] })
    view = await goes(view, 'clerk', 'bindContent', { existing: '解读稿' })
    view = await goes(view, 'head', 'sign', {})
    expect(await gate.forPolicy(database.db, policy)).toMatchObject({ works: [{ ready: true, itemId: text }] })
  })

  test('解读稿发布，解读随之公开，各形式的数加一；撤回则一并撤下，页面不再有', async () => {
    const gate = interpretationGate(items)
    const page = async () => {
      const app = new Hono().route('/', interpretationPortal({ db: database.db }))
      return withClock('2024-03-09', async () => (await app.request('/interpretations?form=text')).text())
    }
    expect(await page()).not.toContain(planned.title)
    await withClock('2024-03-08', () =>
      database.db.transaction().execute(async (tx) => {
        await gate.released(tx, text, head)
        await gate.released(tx, text, head)
      }),
    )
    const html = await page()
    expect(html).toContain(planned.title)
    expect(html).toContain(`href="/items/${text}"`)
    await withClock('2024-03-10', () =>
      database.db.transaction().execute((tx) => gate.withdrawn(tx, text, '内容有误', head)),
    )
    expect(await page()).not.toContain(planned.title)
    const [byForm] = figures
    const counted = async () => {
      const { rows } = await sql`select id from interpretation where ${byForm!.source.where(2024)}`.execute(database.db)
      return rows.length
    }
    expect(await counted()).toBe(0)
    await withClock('2024-03-10', () => database.db.transaction().execute((tx) => gate.reinstated(tx, text, head)))
    expect(await page()).toContain(planned.title)
    expect(await counted()).toBe(1)
  })

  test('稿子还在网站上，不能只撤下解读', async () => {
    const on = sql`standing = 'published', published_on = '2024-03-05', index_number = '1'`
    await sql`update item set ${on} where id = ${policy}`.execute(database.db)
    const said = { input: { ...planned, title: '另一篇解读' } }
    const own = (await (await ask.send('clerk', '2024-03-05', '/works', said)).json()) as MatterView
    const bound = await goes(own, 'clerk', 'bindContent', { existing: '另一篇' })
    const answer = await act(bound, 'head', 'end', { why: '不想要了' })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('请在解读稿页面办理“撤回”')])
  })

  test('外机关的人不能办，监督只看', async () => {
    const answer = await ask.read('supervisor', '2024-03-11', `/works/${view.id}`)
    expect(((await answer.json()) as MatterView).available).toEqual([])
  })

  test('行为重新折叠，正是表中现状', async () => {
    expect(await refold(database.db, [foldingOf(register), questionFolding])).toEqual([])
  })
})

describe.sequential('政策问答', () => {
  const question = { organId: housing, question: '一楼业主不同意怎么办？', policyTitle: title, askedBy: 'hotline' }
  const questions = '/questions'

  test('回答人不能自己审核发布；发布后公众看得到条款，过了有效期不再显示', async () => {
    let view = await ask.goes('clerk', '2024-03-05', questions, { input: question })
    const send = (who: string, name: string, input: object) =>
      ask.send(who, '2024-03-05', `${questions}/${view.id}/acts/${name}`, { seen: view.seq, input })
    const answered = await send('clerk', 'answerQuestion', {
      answer: '先由街道调解。',
      clause: '第六条',
      validUntil: '2024-12-31',
    })
    view = (await answered.json()) as MatterView
    const own = await send('clerk', 'publishQuestion', {})
    expect([own.status, await own.text()]).toEqual([409, expect.stringContaining('回答人不能自己审核发布')])
    expect((await send('head', 'publishQuestion', {})).status).toBe(200)
    const app = new Hono().route('/', interpretationPortal({ db: database.db }))
    const page = (day: string) => withClock(day, async () => (await app.request('/interpretations/questions')).text())
    expect(await page('2024-12-31')).toContain('先由街道调解')
    expect(await page('2024-12-31')).toContain('第六条')
    expect(await page('2025-01-01')).not.toContain('先由街道调解')
  })
})
