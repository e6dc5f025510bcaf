import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../platform/database.ts'
import { refold } from '../platform/refold.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { foldingOf } from '../registers/desk.ts'
import { contentHash } from './content.ts'
import { register } from './register.ts'
import { alteredRevisions, readRevision } from './store.ts'
import { draftSaid, type Newsroom, openNewsroom, paragraphs, sentences, working } from './test-kit/newsroom.ts'

let site: TestDatabase
let room: Newsroom
let desk: ReturnType<typeof working>
beforeAll(async () => {
  site = await testDatabase()
  room = await openNewsroom(site.db)
  desk = working(site.db)
})
afterAll(() => site.close())

const day = '2026-03-10T09:00:00+08:00'
const fresh = () => desk.drafted(day, room.staff.clerk, draftSaid(room.column))
const edited = (said: Record<string, unknown> = {}, metadata: Record<string, unknown> = {}) =>
  draftSaid(room.column, said, metadata)

describe('三审三校：三个不同的人', () => {
  test('拟稿、三校、三审之后发布：编定索引号，记下发布时间', async () => {
    const item = await desk.approved(day, room.staff, await fresh())
    expect(item.standing).toBe('approved')
    const out = await desk.did('2026-03-11T10:30:00+08:00', room.staff.editor, item.id, 'release')
    expect(out).toMatchObject({ standing: 'published', publishedOn: '2026-03-11', dueOn: '2026-03-30' })
    expect(out.indexNumber).toMatch(/^11990299MB00000197\/2026-\d{5}$/)
    expect(out.proceedings?.publishedAt).toBe('2026-03-11T02:30:00.000Z')
    expect(out.revisionId).toBe(out.proceedings?.draft?.revision)
  })

  test('环节不能跳过：一校之前不能初审', async () => {
    const item = await fresh()
    await desk.did(day, room.staff.clerk, item.id, 'submit')
    const outcome = await desk.does(day, room.staff.head, item.id, 'review', {
      hash: desk.hashOf(item),
      opinion: '同意',
    })
    expect(sentences(outcome)).toContain('现在是一校，环节不能跳过')
  })

  test('拟稿人不能审核自己的稿件', async () => {
    const item = await desk.drafted(day, room.staff.head, edited())
    await desk.did(day, room.staff.head, item.id, 'submit')
    await desk.did(day, room.staff.editor, item.id, 'proof', { hash: desk.hashOf(item) })
    const said = { hash: desk.hashOf(item), opinion: '同意' }
    expect(sentences(await desk.does(day, room.staff.head, item.id, 'review', said))).toContain('初审须由他人办理')
  })

  test('同一个人换一个账号，也不能办第二次审核', async () => {
    const item = await fresh()
    const signed = { hash: desk.hashOf(item), opinion: '同意' }
    await desk.did(day, room.staff.clerk, item.id, 'submit')
    await desk.did(day, room.staff.editor, item.id, 'proof', signed)
    await desk.did(day, room.staff.head, item.id, 'review', signed)
    await desk.did(day, room.staff.editor, item.id, 'proof', signed)
    const twin = { ...room.staff.legal, id: 'second-account', name: '李 科长' }
    expect(sentences(await desk.does(day, twin, item.id, 'review', signed))).toContain('换账号也不行')
  })

  test('签的必须是现在的内容', async () => {
    const item = await fresh()
    await desk.did(day, room.staff.clerk, item.id, 'submit')
    const outcome = await desk.does(day, room.staff.editor, item.id, 'proof', { hash: '0'.repeat(64) })
    expect(sentences(outcome)).toContain('稿件在您打开之后改动过')
  })

  test('没有保密审查，不能终审', async () => {
    const item = await fresh()
    const signed = { hash: desk.hashOf(item), opinion: '同意' }
    await desk.did(day, room.staff.clerk, item.id, 'submit')
    for (const [who, act] of [
      [room.staff.editor, 'proof'],
      [room.staff.head, 'review'],
      [room.staff.editor, 'proof'],
      [room.staff.legal, 'review'],
      [room.staff.editor, 'proof'],
    ] as const)
      await desk.did(day, who, item.id, act, signed)
    expect(sentences(await desk.does(day, room.staff.organHead, item.id, 'review', signed))).toContain('先审查，后公开')
  })
})

describe('专栏姓专', () => {
  test('工作动态不能列入法定主动公开栏目，公告可以', async () => {
    const news = await desk.drafted(day, room.staff.clerk, edited({ title: '财政局召开工作会议' }), 'news')
    expect(sentences(await desk.does(day, room.staff.clerk, news.id, 'submit'))).toContain('不列入政府信息公开专栏')
    const notice = await desk.drafted(day, room.staff.clerk, edited(), 'notice')
    expect((await desk.did(day, room.staff.clerk, notice.id, 'submit')).nextStep).toBe('proof1')
  })
})

describe('改动使签过的作废', () => {
  test('终审之后改一个字：所有签署作废，从一校重来', async () => {
    const item = await desk.approved(day, room.staff, await fresh())
    const changed = await desk.did(
      day,
      room.staff.clerk,
      item.id,
      'edit',
      edited({ body: paragraphs('检查自7月起开展。') }),
    )
    expect(changed).toMatchObject({ standing: 'reviewing', nextStep: 'proof1' })
    expect(changed.proceedings?.signatures).toEqual([])
    expect(sentences(await desk.does(day, room.staff.editor, item.id, 'release'))).toContain('审校中')
  })

  test('只改来源：初审保留，复审以后作废', async () => {
    const item = await desk.approved(day, room.staff, await fresh())
    const changed = await desk.did(day, room.staff.clerk, item.id, 'edit', edited({}, { source: '区财政局会计科' }))
    expect(changed.nextStep).toBe('proof2')
    expect(changed.proceedings?.signatures.map(({ step }) => step)).toEqual(['proof1', 'review1'])
  })

  test('没有改动的保存不留痕迹', async () => {
    const item = await fresh()
    expect(sentences(await desk.does(day, room.staff.clerk, item.id, 'edit', edited()))).toBe('没有改动。')
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from revision where item_id = ${item.id}`.execute(site.db)
    expect(rows[0]?.n).toBe(1)
  })

  test('退回须写理由，签过的作废', async () => {
    const item = await fresh()
    await desk.did(day, room.staff.clerk, item.id, 'submit')
    await desk.did(day, room.staff.editor, item.id, 'proof', { hash: desk.hashOf(item) })
    const back = await desk.did(day, room.staff.head, item.id, 'returnDraft', { reason: '检查的起止时间没有写清' })
    expect(back).toMatchObject({ standing: 'draft', nextStep: 'draft' })
    expect(back.proceedings?.returned).toMatchObject({ step: 'review1', by: '李科长' })
  })
})

describe('泄露被拦下', () => {
  const leak = paragraphs('联系人身份证号：11010519491231002X。')

  test('正文有身份证号：终审前被拦；请求放行须由第二人确认', async () => {
    const item = await desk.drafted(day, room.staff.clerk, edited({ body: leak }))
    const signed = { hash: desk.hashOf(item), opinion: '同意', ticked: [] }
    await desk.did(day, room.staff.clerk, item.id, 'submit')
    await desk.cleared(day, room.staff.legal, item)
    const findings = desk.services.checks.content(
      {
        title: item.title,
        html: '',
        plain: '联系人身份证号：11010519491231002X。',
        metadata: item.proceedings!.metadata,
        attachments: [],
      },
      await desk.services.checks.site(site.db),
    )
    const { id: finding } = findings.find(({ severity }) => severity === 'block')!
    const ticked = findings.filter(({ severity }) => severity === 'confirm').map(({ id }) => id)
    for (const [who, act] of [
      [room.staff.editor, 'proof'],
      [room.staff.head, 'review'],
      [room.staff.editor, 'proof'],
      [room.staff.legal, 'review'],
      [room.staff.editor, 'proof'],
    ] as const)
      await desk.did(day, who, item.id, act, { ...signed, ticked })
    expect(sentences(await desk.does(day, room.staff.organHead, item.id, 'review', signed))).toContain('检查拦截')
    await desk.did(day, room.staff.clerk, item.id, 'askOverride', { finding, reason: '本人书面同意公开' })
    const alone = { ...room.staff.office, id: 'x', name: room.staff.clerk.name }
    expect(sentences(await desk.does(day, alone, item.id, 'confirmOverride', { finding }))).toContain('第二人')
    await desk.did(day, room.staff.office, item.id, 'confirmOverride', { finding })
    const item2 = await desk.did(day, room.staff.organHead, item.id, 'review', { ...signed, ticked })
    expect(item2.standing).toBe('approved')
  })
})

describe('更正和撤回', () => {
  const published = async () => {
    const item = await desk.approved(day, room.staff, await fresh())
    return desk.did('2026-03-11T10:30:00+08:00', room.staff.editor, item.id, 'release')
  }

  test('更正走短流程，页面在此之前不变；发布时间不动', async () => {
    const item = await published()
    const later = '2026-04-01T09:00:00+08:00'
    await desk.did(later, room.staff.clerk, item.id, 'correct', {
      reason: '时间写错',
      visible: true,
      note: '检查起始时间更正为7月。',
    })
    const text = edited({ title: '新标题', body: paragraphs('检查自7月起开展。') })
    const changed = await desk.did(later, room.staff.clerk, item.id, 'edit', text)
    expect(changed).toMatchObject({
      standing: 'published',
      title: item.title,
      revisionId: item.revisionId,
      nextStep: 'draft',
    })
    const signed = { hash: desk.hashOf(changed), opinion: '同意' }
    await desk.did(later, room.staff.clerk, item.id, 'submit')
    await desk.cleared(later, room.staff.legal, changed)
    await desk.did(later, room.staff.head, item.id, 'review', signed)
    await desk.did(later, room.staff.organHead, item.id, 'review', signed)
    const out = await desk.did(later, room.staff.editor, item.id, 'release')
    expect(out).toMatchObject({
      title: '新标题',
      publishedOn: '2026-03-11',
      indexNumber: item.indexNumber,
      standing: 'published',
    })
    expect(out.proceedings).toMatchObject({
      publishedAt: item.proceedings?.publishedAt,
      updatedAt: '2026-04-01T01:00:00.000Z',
      correction: null,
      corrections: [{ note: '检查起始时间更正为7月。', visible: true }],
    })
  })

  test('撤回立即生效，告示中性；须由另一位负责人在一个工作日内确认', async () => {
    const item = await published()
    // 2026-04-30 is a Thursday; 劳动节 rests from 1 to 5 May.
    const out = await desk.did('2026-04-30T17:00:00+08:00', room.staff.editor, item.id, 'withdraw', {
      ground: 'privacy',
      reason: '附表列出了补助对象的病种',
    })
    expect(out).toMatchObject({ standing: 'withdrawn', nextStep: 'confirmWithdrawal' })
    expect(out.proceedings?.withdrawal?.confirmBy).toBe('2026-05-06')
    expect(out.proceedings?.withdrawal?.notice).not.toContain('病种')
    const done = await desk.did('2026-05-06', room.staff.organHead, item.id, 'confirmWithdrawal')
    expect(done.nextStep).toBeNull()
    expect(
      sentences(await desk.does('2026-05-06', room.staff.office, item.id, 'reinstate', { reason: '无问题' })),
    ).toContain('不能恢复')
  })
})

describe('编号、期限与记录', () => {
  test('同一机关同一年的索引号连续，不重不漏；被拒绝的发布不占号', async () => {
    const items = await Promise.all([1, 2, 3].map(() => fresh()))
    const at = '2027-01-04T09:00:00+08:00'
    for (const item of items) {
      await desk.approved(day, room.staff, item)
      expect((await desk.does(at, room.staff.editor, item.id, 'release')).done).toBe(false)
      await desk.did(at, room.staff.clerk, item.id, 'explainDelay', { reason: '等候上级核定数据' })
    }
    const numbers = await Promise.all(items.map(({ id }) => desk.did(at, room.staff.editor, id, 'release')))
    expect(numbers.map(({ indexNumber }) => indexNumber).sort()).toEqual(
      [1, 2, 3].map((n) => `11990299MB00000197/2027-0000${n}`),
    )
  })

  test('目录导入带来的号不再用：接着往下编', async () => {
    const taken = { index_number: '11990299MB00000197/2028-00002', published_on: '2028-01-01', made_on: '2028-01-01' }
    await site.db
      .insertInto('item')
      .values({ id: randomUUID(), organ_id: room.organ, title: '导入的', column_name: '财政信息', ...taken })
      .execute()
    const numbers: (string | null)[] = []
    for (const _ of [1, 2]) {
      const item = await desk.approved(day, room.staff, await fresh())
      const at = '2028-01-04T09:00:00+08:00'
      await desk.did(at, room.staff.clerk, item.id, 'explainDelay', { reason: '等候上级核定数据' })
      numbers.push((await desk.did(at, room.staff.editor, item.id, 'release')).indexNumber)
    }
    expect(numbers).toEqual(['11990299MB00000197/2028-00003', '11990299MB00000197/2028-00004'])
    await sql`delete from item where title = '导入的'`.execute(site.db)
  })

  test('逾期的须说明原因（条例第二十六条）', async () => {
    const item = await desk.approved(day, room.staff, await fresh())
    const late = '2026-04-10T09:00:00+08:00'
    expect(sentences(await desk.does(late, room.staff.editor, item.id, 'release'))).toContain('请先说明迟延的原因')
  })

  test('现存记录由行为推得，稿件与摘要相符', async () => {
    expect(await refold(site.db, [foldingOf(register)])).toEqual([])
    expect(await alteredRevisions(site.db)).toEqual([])
  })

  test('绕过系统把文本连同摘要一起换掉，也查得出来', async () => {
    const item = await desk.approved(day, room.staff, await fresh())
    const out = await desk.did(day, room.staff.editor, item.id, 'release')
    const kept = (await readRevision(site.db, out.revisionId!))!
    const forged = { ...kept, html: '<p>换过的话。</p>' }
    const owner = openDatabase(site.ownerUrl, { max: 1 })
    const put = (html: string, hash: string) =>
      owner.transaction().execute(async (tx) => {
        await sql`set local search_path = gongkai`.execute(tx)
        await sql`alter table revision disable trigger revision_is_kept`.execute(tx)
        await sql`update revision set html = ${html}, hash = ${hash} where id = ${kept.id}`.execute(tx)
        await sql`alter table revision enable trigger revision_is_kept`.execute(tx)
      })
    await put(forged.html, contentHash(forged))
    expect((await alteredRevisions(site.db)).map(({ about }) => about)).toEqual([`item ${item.id}`])
    await put(kept.html, kept.hash)
    await owner.destroy()
    expect(await alteredRevisions(site.db)).toEqual([])
  })
})
