import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../platform/database.ts'
import { withClock } from '../../platform/now.ts'
import { refold } from '../../platform/refold.ts'
import type { Env } from '../../platform/services.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import type { MatterView } from '../../steps/api-types.ts'
import { type Asking, addOrgan, asking } from '../../steps/test-kit/asking.ts'
import { openDefaultColumns } from '../columns/default.ts'
import { cataloguesApi } from './api.ts'
import type { LeavesView } from './api-types.ts'
import { fields, pilotFields } from './fields.ts'
import { readChannels } from './reading.ts'
import { catalogueFolding } from './room.ts'
import { limitDays, readLimits } from './time-limit.ts'
import { readWorkbook, writeWorkbook } from './workbook.ts'

let database: TestDatabase
let db: Kysely<Database>
let ask: Asking
const [office, civil] = [randomUUID(), randomUUID()]
const day = '2024-05-06'
beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  await addOrgan(db, office, '海澜区人民政府办公室')
  await addOrgan(db, civil, '海澜区民政局')
  await openDefaultColumns(db, { id: 'x', name: '系统', role: 'office', organId: null }, '周海平')
  ask = asking(cataloguesApi({ db }), {
    林晓: ['office', office],
    陈敏: ['clerk', civil],
    许静: ['foiHead', civil],
    旁人: ['clerk', office],
  })
})
afterAll(() => database.close())

describe('公开时限', () => {
  test.each([
    ['信息形成或者变更之日起20个工作日内', [{ kind: 'workdays', value: 20 }], 20],
    ['制定或获取信息之日起7个工作日内公开', [{ kind: 'workdays', value: 7 }], 7],
    [
      '自该信息形成之日起二十个工作日内；许可、处罚七个工作日内',
      [
        { kind: 'workdays', value: 20 },
        { kind: 'workdays', value: 7 },
      ],
      20,
    ],
    ['实时公开', [{ kind: 'realTime' }], 20],
    ['每年1月31日前', [{ kind: 'fixedDate', value: 131 }], 20],
    ['按规定公开', [{ kind: 'manual' }], 20],
  ])('%s', (text, limits, days) => {
    expect(readLimits(text)).toEqual(limits)
    expect(limitDays(readLimits(text))).toBe(days)
  })
})

test('公开渠道：印刷表里 ■ 是选定、□ 不是；只写名称的都算选定', () => {
  expect(readChannels('■政府网站  □政府公报\n■两微一端  □发布会/听证会\n■公开查阅点 ■便民服务站')).toEqual([
    'site',
    'newMedia',
    'readingPoint',
    'convenienceStation',
  ])
  expect(readChannels('政府网站、两微一端')).toEqual(['site', 'newMedia'])
})

test('26 个试点领域加新增的领域，代码不重', () => {
  expect(pilotFields).toBe(26)
  expect(Object.keys(fields)).toHaveLength(26 + 7 + 1)
})

/** A workbook goes in as a browser's form sends it. */
const clerksApp = () =>
  new Hono<Env>()
    .use(async (c, next) => {
      c.set('actor', { id: '陈敏', name: '陈敏', role: 'clerk', organId: civil })
      await next()
    })
    .route('/', cataloguesApi({ db }))

const line = (l2: string, more: object = {}) => ({
  ...{ l1: '社会救助', l2, elements: '救助对象；救助标准', basis: '《条例》、《社会救助暂行办法》' },
  ...{ limit: '自信息形成之日起20个工作日内', body: '海澜区民政局', channels: '■政府网站□政府公报■便民服务站' },
  ...{ public: '√', proactive: '√', county: '√', columns: '社会救助', cycle: '一个季度', ...more },
})
const open = async () => {
  const said = { organId: civil, field: 'shjz', name: '社会救助' }
  return ask.goes('林晓', day, '/', { input: said })
}
const leavesOf = async (id: string) => (await (await ask.read('陈敏', day, `/${id}/leaves`)).json()) as LeavesView
const add = async (id: string, l2: string, more: object = {}) => {
  const { seq } = await leavesOf(id)
  return ask.send('陈敏', day, `/${id}/leaf`, { trigger: 'made', seen: seq, line: line(l2, more) })
}
const step = async (who: string, id: string, act: string, input: object = {}) => {
  const { seq } = (await (await ask.read(who, day, `/${id}`)).json()) as MatterView
  return ask.send(who, day, `/${id}/acts/${act}`, { seen: seq, input })
}

describe('一个领域的目录', () => {
  let id = ''
  test('写错的逐格指出：没有的栏目、没有的机关、没选层级', async () => {
    id = (await open()).id
    const answer = await add(id, '最低生活保障', { columns: '低保公示', body: '区民证局', county: '' })
    expect(answer.status).toBe(422)
    const told = await answer.text()
    for (const each of ['没有这个栏目', '机关名册里没有这个名称', '请选县级、乡级']) expect(told).toContain(each)
    expect((await leavesOf(id)).draft).toEqual([])
  })

  test('起草、部门确认、审核发布是三步；起草人不能自己确认；别的部门不能编辑', async () => {
    expect((await add(id, '最低生活保障', { words: '最低生活保障、低保' })).status).toBe(200)
    expect((await add(id, '临时救助', { words: '临时救助' })).status).toBe(200)
    expect((await ask.send('旁人', day, `/${id}/leaf`, { trigger: 'made', seen: 9, line: line('特困') })).status).toBe(
      403,
    )
    expect((await step('陈敏', id, 'submit')).status).toBe(200)
    expect(await (await step('陈敏', id, 'confirm')).text()).toContain('起草人不能自己确认')
    expect((await step('许静', id, 'confirm')).status).toBe(200)
    expect((await step('许静', id, 'publish')).status).toBe(403)
    expect((await step('林晓', id, 'publish')).status).toBe(200)
    const { published, editions } = await leavesOf(id)
    expect(published.map(({ code }) => code)).toEqual(['shjz-001', 'shjz-002'])
    expect(editions).toEqual([{ version: 1, publishedOn: day, leaves: 2 }])
  })

  test('导出的工作簿再导入，一字不差；编码不变，新事项接着编号，删去的编码不再用', async () => {
    const before = (await leavesOf(id)).published
    const bytes = new Uint8Array(await (await ask.read('陈敏', day, `/${id}/export?version=1`)).arrayBuffer())
    const form = async (file: Uint8Array) => {
      const { seq } = await leavesOf(id)
      const body = new FormData()
      body.set('trigger', 'law')
      body.set('seen', String(seq))
      body.set('file', new File([new Uint8Array(file)], '目录.xlsx'))
      return body
    }
    const post = async (file: Uint8Array) => {
      const body = await form(file)
      return withClock(day, async () => clerksApp().request(`/${id}/leaves`, { method: 'POST', body }))
    }
    expect((await post(bytes)).status).toBe(200)
    expect((await leavesOf(id)).draft).toEqual(before)
    expect((await step('陈敏', id, 'dropLeaf', { code: 'shjz-002', reason: '并入低保' })).status).toBe(200)
    expect((await add(id, '特困人员救助供养', { supersedes: 'shjz-002' })).status).toBe(200)
    expect((await leavesOf(id)).draft.map(({ code, supersedes }) => [code, supersedes])).toEqual([
      ['shjz-001', []],
      ['shjz-003', ['shjz-002']],
    ])
    const broken = await post(new Uint8Array([80, 75, 3, 4, 9, 9]))
    expect(broken.status).toBe(422)
    expect((await leavesOf(id)).draft).toHaveLength(2)
  })

  test('行为重新折叠，正是表中现状', async () => {
    expect(await refold(db, [catalogueFolding])).toEqual([])
  })
})

test('各地印发的样式：表头两行、一级事项合并单元格、没有编码列', async () => {
  const known = {
    field: 'ly',
    organs: new Map([['区文旅局', ['o']]]),
    columns: new Map(),
    standing: [],
    used: [],
  }
  const { writeXlsx } = await import('hucre/xlsx')
  const rows = [
    ['（二十八）旅游领域基层政务公开标准目录'],
    [
      '序号',
      '公开事项',
      null,
      '公开内容\n（要素）',
      '公开依据',
      '公开时限',
      '公开主体',
      '公开渠道和载体',
      '公开对象',
      null,
      '公开方式',
      null,
      '公开层级',
      null,
    ],
    [
      null,
      '一级事项',
      '二级事项',
      null,
      null,
      null,
      null,
      null,
      '全社会',
      '特定群众',
      '主动',
      '依申请',
      '县级',
      '乡级',
    ],
    [
      1,
      '行业管理',
      '民宿备案',
      '1.名称；\n2.地址',
      '《旅游法》',
      '及时公开',
      '区文旅局',
      '■政府网站',
      '√',
      null,
      '√',
      null,
      '√',
      null,
    ],
    [
      2,
      null,
      '旅行社检查',
      '检查结果',
      '《旅行社条例》',
      '20个工作日',
      '区文旅局',
      '■政府网站 □其他',
      null,
      '旅行社',
      '√',
      null,
      '√',
      '√',
    ],
  ]
  const bytes = await writeXlsx({ sheets: [{ name: '旅游', rows }] })
  const { leaves, problems } = await readWorkbook(bytes, known)
  expect(problems).toEqual([])
  expect(leaves).toMatchObject([
    { code: 'ly-001', l1: '行业管理', l2: '民宿备案', elements: ['名称', '地址'], levels: ['county'] },
    {
      code: 'ly-002',
      l1: '行业管理',
      l2: '旅行社检查',
      audience: 'specific',
      audienceNote: '旅行社',
      channels: ['site'],
    },
  ])
  const again = await readWorkbook(await writeWorkbook('旅游', leaves), known)
  expect(again).toEqual({ leaves, problems: [] })
})
