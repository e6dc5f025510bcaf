import { afterAll, describe, expect, test } from 'vitest'
import { conventionsApi } from '../src/conventions/api.ts'
import type { ConventionList, ConventionView } from '../src/conventions/api-types.ts'
import { numberOf } from '../src/disclosure/store.ts'
import { readSetting } from '../src/platform/settings.ts'
import { testDatabase } from '../src/platform/test-kit/index.ts'
import { readSettings } from '../src/requests/store.ts'
import { asking } from '../src/steps/test-kit/asking.ts'
import { conventions } from './conventions.ts'

const { db, close } = await testDatabase()
afterAll(close)
const ask = asking(conventionsApi({ db }, conventions), {
  office: ['office', null],
  clerk: ['clerk', null],
})

const listed = async (who = 'clerk') => (await (await ask.read(who, '2026-03-02', '/')).json()) as ConventionList
const find = (list: ConventionList, key: string) =>
  list.groups.flatMap((group) => group.conventions).find((each) => each.key === key) as ConventionView
const decide = (key: string, value: unknown, reason = '区政务公开工作会议纪要', who = 'office') =>
  ask.send(who, '2026-03-02', '/', { key, value, reason })

describe('本站约定', () => {
  test('每项都有默认值和说明，键不重复', async () => {
    const all = (await listed()).groups.flatMap((group) => group.conventions)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    for (const { label, why, shown, default: otherwise } of all) {
      expect([label, shown]).toEqual([label, otherwise])
      expect(why).toMatch(/[\p{Script=Han}]{6}/u)
    }
  })

  test('政务公开办改定要写理由；改前改后、谁改的都留痕，读它的地方立即照办', async () => {
    expect((await decide('requests.correctionWorkdays', 10)).status).toBe(200)
    expect((await readSettings(db)).correctionWorkdays).toBe(10)
    await decide('requests.correctionWorkdays', 12, '补正材料较多')
    const { decided, shown, default: otherwise } = find(await listed(), 'requests.correctionWorkdays')
    expect([shown, otherwise]).toEqual(['12', '15'])
    expect(decided.map(({ before, value, reason }) => [before, value, reason])).toEqual([
      ['10', '12', '补正材料较多'],
      ['15', '10', '区政务公开工作会议纪要'],
    ])
  })

  test('同一项约定改定三次，三次都在', async () => {
    for (const value of [6, 7, 8]) expect((await decide('complaints.acceptWorkdays', value)).status).toBe(200)
    expect(find(await listed(), 'complaints.acceptWorkdays').decided.map(({ value }) => value)).toEqual(['8', '7', '6'])
  })

  test.each([
    ['是否', 'report.t4.carryOverIncluded', 'true', '应选“是”或者“否”'],
    ['天数', 'complaints.acceptWorkdays', 0, '应为 1 至 366 的整数'],
    ['文号的类别字', 'letters.replySeries', '依复〔2026〕', '应为 1 至 12 个汉字'],
    ['索引号缺了年份', 'items.indexTemplate', '{code}/{seq:5}', '不能缺少'],
    ['索引号缺了机关', 'items.indexTemplate', 'QZ-{year}-{seq:5}', '不能缺少'],
    ['几个天数', 'requests.remindBefore', ['五'], '应为 0 至 366 的整数'],
    ['签发环节不能去掉', 'requests.approvalChain', ['unit', 'legal'], '最后一个环节不能去掉'],
    ['没有改动', 'report.t4.notAcceptedIncluded', true, '现在就是这个值'],
  ])('拒绝：%s', async (_, key, value, sentence) => {
    const answer = await decide(key, value)
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(sentence)])
  })

  test('索引号的格式可以改：各项齐全即可', async () => {
    expect((await decide('items.indexTemplate', '{code}-0240-{year}-{seq:5}')).status).toBe(200)
    const template = await readSetting<string>(db, 'items.indexTemplate', '')
    expect(numberOf(template, 'QZ06101', 2026, 207)).toBe('QZ06101-0240-2026-00207')
  })

  test('审批环节可以减少，次序不变，最后是签发', async () => {
    expect((await decide('requests.approvalChain', ['sign', 'unit'])).status).toBe(200)
    const chain = await readSetting<{ step: string }[]>(db, 'requests.approvalChain', [])
    expect(chain.map(({ step }) => step)).toEqual(['unit', 'sign'])
    expect(find(await listed(), 'requests.approvalChain').shown).toBe('科室审核 → 机关负责人签发')
  })

  test('别人只能看；不认识的键、没有理由的，不改', async () => {
    expect((await listed()).mayDecide).toBe(false)
    expect((await decide('complaints.acceptWorkdays', 3, '理由', 'clerk')).status).toBe(403)
    expect((await decide('site', 3)).status).toBe(404)
    expect((await decide('complaints.acceptWorkdays', 3, ' ')).status).toBe(422)
    expect(await readSetting(db, 'complaints.acceptWorkdays', 5)).toBe(8)
  })
})
