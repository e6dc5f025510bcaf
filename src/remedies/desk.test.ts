import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../platform/database.ts'
import { refold } from '../platform/refold.ts'
import { writeSetting } from '../platform/settings.ts'
import { countAll } from '../platform/tally.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { foldingOf } from '../registers/desk.ts'
import type { MatterList, MatterView } from '../steps/api-types.ts'
import { FollowingRefused } from '../steps/room.ts'
import { type Asking, addOrgan, asking } from '../steps/test-kit/asking.ts'
import { remediesApi } from './api.ts'
import { register } from './register.ts'
import type { Requests } from './room.ts'
import { figures } from './tally.ts'

let database: TestDatabase
let db: Kysely<Database>
const [housing, finance] = [randomUUID(), randomUUID()]
const request = randomUUID()
const people: Record<string, [string, string | null]> = {
  clerk: ['clerk', housing],
  legal: ['legal', housing],
  head: ['foiHead', housing],
  stranger: ['clerk', finance],
  office: ['office', finance],
  supervisor: ['supervisor', null],
  administrator: ['administrator', null],
}
let ask: Asking
type Remanded = Parameters<Requests['remand']>[1]
let remanded: Remanded[] = []
let refuses = false
const requests: Requests = {
  find: async (_, organId, number) =>
    organId === housing && number === '海住申〔2024〕3号'
      ? { id: request, replyNumber: '海住公开〔2024〕3号', decision: 'DENY_PROCESS', knownOn: '2024-02-20' }
      : null,
  remand: async (_, ordered) => {
    if (refuses)
      throw new FollowingRefused([{ sentence: '申请尚未办结，不能转入重新处理。', article: '条例第三十六条' }])
    remanded.push(ordered)
  },
}

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  ask = asking(remediesApi({ db }, requests), people)
  await addOrgan(db, housing, '海澜区住房和城乡建设局')
  await addOrgan(db, finance, '海澜区财政局')
  const received = {
    organ_id: housing,
    number: '海住申〔2024〕3号',
    channel: 'web',
    content: '会议记录',
    status: 'answered',
  }
  await db
    .insertInto('request')
    .values({ id: request, ...received })
    .execute()
})
afterAll(() => database.close())
beforeEach(() => {
  remanded = []
  refuses = false
})

let serial = 0
const filing = (more: Record<string, unknown> = {}) => ({
  organId: housing,
  route: 'review',
  caseNumber: `海澜政复〔2024〕${++serial}号`,
  body: '海澜区人民政府',
  filedOn: '2024-03-01',
  ground: 'reply',
  requestNumber: '海住申〔2024〕3号',
  applicant: '张三丰',
  ...more,
})
const opened = async (more: Record<string, unknown> = {}) => {
  const answer = await ask.send('clerk', '2024-03-04', '/cases', { input: filing(more) })
  expect(answer.status).toBe(200)
  return (await answer.json()) as MatterView
}
const act = (view: MatterView, on: string, name: string, input: Record<string, unknown>, who = 'clerk') =>
  ask.send(who, on, `/cases/${view.id}/acts/${name}`, { seen: view.seq, input })
const goes = async (view: MatterView, on: string, name: string, input: Record<string, unknown>) => {
  const answer = await act(view, on, name, input)
  expect([answer.status, await answer.clone().text()]).toEqual([200, expect.stringContaining(view.id)])
  return (await answer.json()) as MatterView
}
const fact = (view: MatterView, label: string) => view.facts.find((each) => each.label === label)?.value
const refusal = async (answer: Response) => ((await answer.json()) as { refusals: { sentence: string }[] }).refusals[0]

describe('一件复议', () => {
  test('从登记到撤销并责令重新答复：每步留痕，申请转入重新处理', async () => {
    const filed = await opened()
    expect(filed.standing).toBe('待受理')
    expect(filed.terms.map(({ dueOn, article }) => [dueOn, article])).toEqual([['2024-03-08', '行政复议法第三十条']])
    expect(fact(filed, '答复文书号')).toBe('海住公开〔2024〕3号')
    expect(filed.links[0]).toEqual({ label: '对应的申请', href: `/requests/${request}` })
    const accepted = await goes(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
    const served = await goes(accepted, '2024-03-11', 'copyReceived', { copyOn: '2024-03-11' })
    expect(served.terms[0]).toMatchObject({ dueOn: '2024-03-25', whose: '本机关', left: 11 })
    const answered = await goes(served, '2024-03-20', 'replyFiled', {
      repliedOn: '2024-03-20',
      materials: '答复书等五份',
    })
    const decided = await goes(answered, '2024-04-30', 'decideReview', {
      code: 'REVIEW_ANNULLED',
      concludedOn: '2024-04-28',
      document: '海澜政复决字〔2024〕1号',
      servedOn: '2024-04-30',
      remandWorkdays: 20,
      why: '会议记录中的结论部分应当区分处理',
    })
    expect(decided.standing).toBe('已审结')
    expect(fact(decided, '年报表四')).toBe('结果纠正')
    expect(decided.available.map(({ name }) => name)).toEqual(['comply', 'correctOutcome', 'correctFiling', 'erase'])
    expect(decided.timeline.map(({ title }) => title)).toEqual([
      '登记案件',
      '受理（立案）',
      '收到申请书（起诉状）副本',
      '提交书面答复（答辩状）和证据',
      '复议决定',
    ])
    expect(remanded).toEqual([
      {
        workdays: 20,
        servedOn: '2024-04-30',
        document: '海澜政复决字〔2024〕1号',
        requestId: request,
        remedyId: decided.id,
        by: 'clerk',
      },
    ])
  })

  test('申请不能转入重新处理的，复议决定也不登记', async () => {
    refuses = true
    const accepted = await goes(await opened(), '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
    const answer = await act(accepted, '2024-04-30', 'decideReview', {
      code: 'REVIEW_ORDERED',
      concludedOn: '2024-04-28',
      document: '海澜政复决字〔2024〕2号',
      servedOn: '2024-04-30',
      remandWorkdays: 15,
      why: '逾期未答复',
    })
    expect(answer.status).toBe(409)
    expect(await refusal(answer)).toMatchObject({ sentence: '申请尚未办结，不能转入重新处理。' })
    const after = (await (await ask.read('clerk', '2024-04-30', `/cases/${accepted.id}`)).json()) as MatterView
    expect(after.standing).toBe('审理中')
  })

  test('五个工作日届满未决定的视为受理，此后不能再登记不予受理', async () => {
    const filed = await opened()
    const late = { concludedOn: '2024-03-11', why: '超期' }
    const answer = await act(filed, '2024-03-12', 'notAccepted', late)
    expect(await refusal(answer)).toMatchObject({ article: '行政复议法第三十条第三款、第三十三条' })
    const wrong = await act(filed, '2024-03-12', 'accept', { how: 'lapsed', acceptedOn: '2024-03-11' })
    expect(await refusal(wrong)).toMatchObject({ sentence: '审查期限届满之日起视为受理，应为 2024-03-08。' })
    const accepted = await goes(filed, '2024-03-12', 'accept', { how: 'lapsed', acceptedOn: '2024-03-08' })
    expect(fact(accepted, '受理（立案）日期')).toBe('2024-03-08（视为受理）')
  })

  test('简易程序没有延长；普通程序延长不超过三十日，且在期满之前', async () => {
    const accepted = await goes(await opened(), '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
    const summary = await goes(accepted, '2024-03-08', 'chooseProcedure', { procedure: 'summary' })
    const grey = summary.available.find(({ name }) => name === 'extendReview')
    expect(grey?.refusals).toEqual([
      { sentence: '简易程序应在三十日内作出决定，没有延长。', article: '行政复议法第六十二条第二款' },
    ])
    const ordinary = await goes(summary, '2024-03-11', 'chooseProcedure', { procedure: 'ordinary' })
    const extension = { days: 30, noticedOn: '2024-05-07', reason: '需要鉴定' }
    expect((await act(ordinary, '2024-05-07', 'extendReview', extension)).status).toBe(409)
    const extended = await goes(ordinary, '2024-05-06', 'extendReview', { ...extension, noticedOn: '2024-05-06' })
    expect(extended.terms.find(({ id }) => id === 'reviewDecision')?.dueOn).toBe('2024-06-05')
  })

  test('中止后恢复，撤回计其他结果；更正结果须说明理由，格随结果走', async () => {
    const accepted = await goes(await opened(), '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
    const suspended = await goes(accepted, '2024-03-11', 'suspend', { from: '2024-03-11', reason: '双方同意调解' })
    expect(suspended.standing).toBe('中止')
    const resumed = await goes(suspended, '2024-03-15', 'resume', { until: '2024-03-15' })
    const ended = await goes(resumed, '2024-03-18', 'withdraw', { concludedOn: '2024-03-18', why: '和解' })
    expect(fact(ended, '年报表四')).toBe('其他结果')
    expect((await act(ended, '2024-03-19', 'correctOutcome', { code: 'SUIT_REJECTED', reason: '误登' })).status).toBe(
      409,
    )
    const corrected = await goes(ended, '2024-03-19', 'correctOutcome', { code: 'REVIEW_UPHELD', reason: '误登' })
    expect(fact(corrected, '年报表四')).toBe('结果维持')
  })
})

describe('一件诉讼', () => {
  const suit = { route: 'direct', caseNumber: '（2024）苏0805行初1号', body: '海澜区人民法院', ground: 'reply' }
  const judgment = {
    code: 'SUIT_ORDERED',
    concludedOn: '2024-05-20',
    document: '（2024）苏0805行初1号',
    servedOn: '2024-05-27',
    remandWorkdays: 20,
    why: '应当答复而未答复',
  }

  test('不予公开的答复直接起诉：提示复议前置，不拦', async () => {
    const filed = await opened(suit)
    expect(filed.hints[0]).toMatchObject({ article: '行政复议法第二十三条第一款第（四）项、第二款' })
    expect(filed.hints[0]?.sentence).toContain('应当先申请行政复议')
  })

  test('一审判决上诉后没有终局结果；二审维持，才责令重新答复', async () => {
    const filed = await opened({ ...suit, caseNumber: '（2024）苏0805行初2号' })
    const accepted = await goes(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
    const judged = await goes(accepted, '2024-05-28', 'judge', judgment)
    expect(judged.standing).toBe('一审已裁判，可上诉')
    expect(judged.terms).toMatchObject([{ id: 'appeal', dueOn: '2024-06-11' }])
    expect(judged.available.find(({ name }) => name === 'takeEffect')?.refusals[0]?.sentence).toContain('2024-06-11')
    const appealed = await goes(judged, '2024-06-03', 'appeal', {
      appellant: 'organ',
      appealedOn: '2024-06-03',
      court: '南澜市中级人民法院',
    })
    expect([appealed.standing, fact(appealed, '年报表四')]).toEqual(['审理中', '尚未审结'])
    expect(remanded).toEqual([])
    const final = await goes(appealed, '2024-08-20', 'judgeAppeal', {
      result: 'affirmed',
      concludedOn: '2024-08-19',
      document: '（2024）苏08行终9号',
      servedOn: '2024-08-20',
      why: '原判正确',
    })
    expect([final.standing, fact(final, '年报表四')]).toEqual(['已审结', '结果纠正'])
    expect(remanded).toMatchObject([{ workdays: 20, servedOn: '2024-08-20' }])
  })

  test('没有上诉的，上诉期满一审裁判生效，申请转入重新处理', async () => {
    const filed = await opened({ ...suit, caseNumber: '（2024）苏0805行初3号' })
    const accepted = await goes(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
    const judged = await goes(accepted, '2024-05-28', 'judge', judgment)
    await goes(judged, '2024-06-12', 'takeEffect', { effectiveOn: '2024-06-12' })
    expect(remanded).toHaveLength(1)
  })

  test('发回重审重新按一审审理，再上诉的不得再次发回', async () => {
    const filed = await opened({ ...suit, caseNumber: '（2024）苏0805行初4号' })
    const first = await goes(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
    const appeal = { appellant: 'applicant', appealedOn: '2024-06-03', court: '南澜市中级人民法院' }
    const remit = { result: 'remitted', concludedOn: '2024-07-01', document: '终1号', why: '事实不清' }
    const judged = await goes(first, '2024-05-28', 'judge', {
      ...judgment,
      code: 'SUIT_REJECTED',
      remandWorkdays: null,
    })
    const remitted = await goes(await goes(judged, '2024-06-03', 'appeal', appeal), '2024-07-02', 'judgeAppeal', remit)
    expect(remitted.standing).toBe('审理中')
    expect(remitted.terms.map(({ id }) => id)).toContain('lawsuitFirst')
    const again = { ...judgment, concludedOn: '2024-08-01', servedOn: '2024-08-01', remandWorkdays: null }
    const rejudged = await goes(remitted, '2024-08-02', 'judge', again)
    const reappealed = await goes(rejudged, '2024-08-05', 'appeal', { ...appeal, appealedOn: '2024-08-05' })
    const twice = await act(reappealed, '2024-09-02', 'judgeAppeal', { ...remit, concludedOn: '2024-09-01' })
    expect(await refusal(twice)).toMatchObject({ article: '行政诉讼法第八十九条第二款' })
  })

  test('改判以外写了责令期限而结果不责令的，拒绝', async () => {
    const filed = await opened({ ...suit, caseNumber: '（2024）苏0805行初5号' })
    const accepted = await goes(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
    const answer = await act(accepted, '2024-05-28', 'judge', { ...judgment, code: 'SUIT_REJECTED' })
    expect((await refusal(answer))?.sentence).toContain('不责令重新答复或者履行')
  })

  test('同一申请复议在审又起诉：提示不得并行', async () => {
    await opened({ caseNumber: '海澜政复〔2024〕900号' })
    const filed = await opened({ ...suit, caseNumber: '（2024）苏0805行初6号' })
    expect(filed.hints.map(({ article }) => article)).toContain('行政复议法第二十九条第一款')
  })
})

describe('谁看得见，谁能办', () => {
  test.each([
    ['clerk', 200, '张三丰', true],
    ['legal', 200, '张三丰', true],
    ['office', 200, '张**', false],
    ['supervisor', 200, '张**', false],
    ['administrator', 403, undefined, false],
    ['stranger', 403, undefined, false],
  ] as const)('%s：%d，申请人 %s', async (who, status, applicant, acts) => {
    const filed = await opened()
    const answer = await ask.read(who, '2024-03-05', `/cases/${filed.id}`)
    expect(answer.status).toBe(status)
    if (status === 200) {
      const view = (await answer.json()) as MatterView
      expect([fact(view, '申请人（原告）'), view.available.length > 0]).toEqual([applicant, acts])
    }
    const tried = await act(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' }, who)
    expect(tried.status).toBe(acts ? 200 : 403)
  })

  test('别人刚办过的，不能按旧情况再办', async () => {
    const filed = await opened()
    await goes(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
    const answer = await act(filed, '2024-03-07', 'copyReceived', { copyOn: '2024-03-07' })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toHaveProperty('conflict')
  })

  test('案号重复、缺项、不认识的结果，逐项说明', async () => {
    const filed = await opened()
    const twice = await ask.send('clerk', '2024-03-04', '/cases', { input: filing({ caseNumber: filed.title }) })
    expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining('已有同样案号的案件')])
    const blank = await ask.send('clerk', '2024-03-04', '/cases', { input: filing({ filedOn: ' ' }) })
    expect([blank.status, await blank.text()]).toEqual([422, expect.stringContaining('申请复议（起诉）日期')])
    const foreign = await ask.send('clerk', '2024-03-04', '/cases', { input: filing({ organId: finance }) })
    expect(foreign.status).toBe(403)
  })

  test('附卷的材料涉及个人信息：本机关能看，政务公开办只知道有什么材料', async () => {
    const filed = await opened()
    const pdf = '%PDF-1.7\n张三丰的复议申请书\ntrailer <</Root 1 0 R>>\n%%EOF\n'
    const kept = await ask.attach(
      'clerk',
      '2024-03-04',
      `/cases/${filed.id}/files`,
      '复议申请书',
      '申请书-张三丰.pdf',
      pdf,
    )
    const view = (await kept.json()) as MatterView
    expect(view.files).toMatchObject([{ purpose: '复议申请书', name: '申请书-张三丰.pdf', opens: true }])
    expect(view.timeline.at(-1)?.title).toBe('附卷')
    const file = `/cases/${filed.id}/files/${view.files[0]?.id}`
    expect(await (await ask.read('legal', '2024-03-05', file)).text()).toBe(pdf)
    const seen = await (await ask.read('office', '2024-03-05', `/cases/${filed.id}`)).text()
    expect([seen.includes('复议申请书'), seen.includes('张三丰')]).toEqual([true, false])
    expect((await ask.read('office', '2024-03-05', file)).status).toBe(403)
    expect((await ask.read('stranger', '2024-03-05', file)).status).toBe(403)
    const refused = await ask.attach('office', '2024-03-05', `/cases/${filed.id}/files`, '材料', '一.pdf', pdf)
    expect(refused.status).toBe(403)
    const wrong = await ask.attach('clerk', '2024-03-05', `/cases/${filed.id}/files`, '材料', '一.exe', 'MZ')
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('一.exe')])
  })

  test('复议机关、法院留空的，按本机关信息带出', async () => {
    const reviewed = await opened({ body: '' })
    expect(reviewed.about).toBe('行政复议 · 海澜区人民政府')
    const sued = await opened({ body: null, route: 'direct' })
    expect(sued.about).toMatch(/^未经复议直接起诉 · .*法院$/)
  })

  test('保存期限过后由负责人销毁个人信息：行里、行为里、材料都没有了，记录仍能推得', async () => {
    const filed = await opened()
    const pdf = '%PDF-1.7\n张三丰\ntrailer <</Root 1 0 R>>\n%%EOF\n'
    await ask.attach('clerk', '2024-03-04', `/cases/${filed.id}/files`, '申请书', '张三丰.pdf', pdf)
    const ended = await goes({ ...filed, seq: 2 }, '2024-03-18', 'withdraw', { concludedOn: '2024-03-18', why: '和解' })
    const said = { reason: '保存期限届满' }
    expect((await act(ended, '2034-03-18', 'erase', said, 'head')).status).toBe(409)
    expect((await refusal(await act(ended, '2034-03-20', 'erase', said)))?.sentence).toContain('工作机构负责人')
    expect((await act(ended, '2034-03-20', 'erase', said, 'head')).status).toBe(200)
    const after = await (await ask.read('clerk', '2034-03-21', `/cases/${filed.id}`)).text()
    expect(after).not.toContain('张三丰')
    expect(after).toContain('（已销毁）')
    const file = (JSON.parse(after) as MatterView).files[0]
    expect(file?.opens).toBe(false)
  })

  test('对应的申请只由系统查得，不能从外面指定', async () => {
    const filed = await opened({ requestNumber: '没有这个号', requestId: randomUUID() })
    expect(filed.links.map(({ label }) => label)).toEqual(['登记簿记录'])
  })

  test('列表先列期限最近的；别的机关看不到', async () => {
    const list = (await (await ask.read('clerk', '2024-03-05', '/cases')).json()) as MatterList
    const due = list.open.flatMap(({ terms }) => terms[0]?.dueOn ?? [])
    expect(due).toEqual(due.toSorted())
    expect(list.opening?.title).toBe('登记案件')
    const foreign = (await (await ask.read('stranger', '2024-03-05', '/cases')).json()) as MatterList
    expect([foreign.open, foreign.closedTotal]).toEqual([[], 0])
    const overseen = (await (await ask.read('supervisor', '2024-03-05', '/cases')).json()) as MatterList
    expect([overseen.open.length, overseen.opening]).toEqual([list.open.length, null])
  })
})

describe('以后拟写同类答复时', () => {
  test('列出同类答复的复议诉讼结果，不含当事人', async () => {
    const answer = await ask.read('stranger', '2024-12-01', '/for-decision/DENY_PROCESS')
    const text = await answer.text()
    expect(text).toContain('会议记录中的结论部分应当区分处理')
    expect(text).not.toMatch(/张三丰|p2\.|v1\./)
    expect((await ask.read('clerk', '2024-12-01', '/for-decision/NOTHING')).status).toBe(404)
  })
  test('知道答复之日给出两个期限', async () => {
    const answer = await ask.read('clerk', '2025-08-06', '/windows?knownOn=2025-08-05')
    const { terms } = (await answer.json()) as { terms: { dueOn: string }[] }
    expect(terms.map(({ dueOn }) => dueOn)).toEqual(['2025-10-09', '2026-02-05'])
    const first = await ask.read('clerk', '2025-08-06', '/windows?knownOn=2025-08-05&decision=DENY_PROCESS')
    expect(((await first.json()) as { terms: unknown[] }).terms).toHaveLength(1)
  })
})

describe('年报表四', () => {
  const scope = { organId: housing, whole: false, year: 2024 }
  const group = (values: Record<string, number>, route: string) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((id) => values[`t4.${route}.${id}`] ?? 0)

  test('每件只在一格，四格之和等于总计', async () => {
    const values = await countAll(db, figures, scope)
    for (const route of ['review', 'direct', 'afterReview']) {
      const [upheld, corrected, other, pending, total] = group(values, route) as [
        number,
        number,
        number,
        number,
        number,
      ]
      expect(upheld + corrected + other + pending).toBe(total)
    }
    expect(group(values, 'direct')[4]).toBeGreaterThan(0)
  })

  test('关闭“计入不予受理”后，不予受理的案件不进表四', async () => {
    const before = group(await countAll(db, figures, scope), 'review')
    const filed = await opened()
    await goes(filed, '2024-03-06', 'notAccepted', { concludedOn: '2024-03-06', why: '超过申请期限' })
    const counted = group(await countAll(db, figures, scope), 'review')
    expect([counted[2]! - before[2]!, counted[4]! - before[4]!]).toEqual([1, 1])
    await writeSetting(db, 'report.t4.notAcceptedIncluded', false)
    expect(group(await countAll(db, figures, scope), 'review')).toEqual(before)
    await writeSetting(db, 'report.t4.notAcceptedIncluded', true)
  })

  test('关闭“计入上年未审结”后，本年只计本年提出的', async () => {
    await writeSetting(db, 'report.t4.carryOverIncluded', false)
    expect(group(await countAll(db, figures, { ...scope, year: 2025 }), 'review')).toEqual([0, 0, 0, 0, 0])
    await writeSetting(db, 'report.t4.carryOverIncluded', true)
    expect(group(await countAll(db, figures, { ...scope, year: 2025 }), 'review')[4]).toBeGreaterThan(0)
  })
})

test('现存案件都能从办理记录重新推得', async () => {
  expect(await refold(db, [foldingOf(register)])).toEqual([])
})
