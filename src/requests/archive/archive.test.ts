import { strFromU8, unzipSync, zipSync } from 'fflate'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../platform/act.ts'
import { readActs } from '../../platform/acts.ts'
import { filesOf, keepFile, readFile } from '../../platform/files.ts'
import { sm3 } from '../../platform/hash.ts'
import { withClock } from '../../platform/now.ts'
import { sealActs } from '../../platform/seals.ts'
import type { Env } from '../../platform/services.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { requestsApi } from '../api.ts'
import { performAct, submitRequest } from '../desk.ts'
import { readRequest } from '../performing.ts'
import { applicationTo, openOffice, type People, working } from '../test-kit/office.ts'
import { compareWithRecord } from './against-record.ts'
import { archiveOf, refuseTooLarge } from './archive.ts'
import type { Manifest } from './manifest.ts'
import { verifyArchive } from './verify-archive.ts'

let site: TestDatabase
let staff: People
let id: string
let bytes: Uint8Array

beforeAll(async () => {
  site = await testDatabase()
  const office = await openOffice(site.db)
  staff = office.staff
  id = (await withClock('2026-03-02', () => submitRequest(site, crypto.randomUUID(), applicationTo(office.finance)))).id
  const { did } = working(site.db)
  await did('2026-03-03', staff.clerk, id, 'confirmReceipt', {
    confirmedOn: '2026-03-03',
    how: '登记回执',
    at: '09:30',
  })
  await did('2026-03-03', staff.head, id, 'assign', { officer: staff.clerk.id, unit: '预算股' })
  await did('2026-03-04', staff.clerk, id, 'recordSearch', {
    ...{ searchedOn: '2026-03-04', searchers: '王经办', places: '档案室', keywords: '滨河路', result: '找到合同一份' },
  })
  const about = { subjectKind: 'request', subjectId: id, by: 'u' }
  await keepFile(site.db, { ...about, purpose: 'original', name: '合同/正本.pdf', bytes: Buffer.from('%PDF-1.7 合同') })
  await keepFile(site.db, {
    ...about,
    purpose: 'redacted',
    name: '遮盖件.pdf',
    bytes: Buffer.from('%PDF-1.7'),
    proof: { passed: true },
  })
  await sealActs(site.db)
  bytes = (await made()).bytes
})
afterAll(() => site.close())

const made = async () => archiveOf(site, (await readRequest(site.db, id))!, '王经办')
const manifestOf = (zip: Uint8Array) => JSON.parse(strFromU8(unzipSync(zip)['manifest.json']!)) as Manifest
/** The package with something changed in it; the manifest as it was, or mended to fit. */
function altered(change: (parts: Record<string, Uint8Array>) => void, mend = false): Uint8Array {
  const parts = unzipSync(bytes)
  change(parts)
  if (mend) {
    const manifest = manifestOf(bytes)
    manifest.files = manifest.files.map((file) => ({ ...file, sm3: sm3(parts[file.path]!) }))
    parts['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest))
  }
  return zipSync(parts)
}
const findings = (zip: Uint8Array) => verifyArchive(zip).problems.map(({ about, message }) => `${about}：${message}`)
const text = (value: string) => new TextEncoder().encode(value)

describe('归档包', () => {
  test('原件、文书、检验结果、行为链、目录都在，文件名不会越界', () => {
    const parts = unzipSync(bytes)
    const names = Object.keys(parts)
    expect(names).toEqual(
      expect.arrayContaining(['index.html', 'index.json', 'acts.jsonl', 'manifest.json', '核验方法.txt']),
    )
    expect(strFromU8(parts['files/01-合同正本.pdf']!)).toBe('%PDF-1.7 合同')
    expect(names.filter((name) => /^letters\/\d\d-.*登记回执.*\.(pdf|docx)$/.test(name))).toHaveLength(2)
    expect(names.filter((name) => name.startsWith('proofs/'))).toHaveLength(1)
    expect(
      manifestOf(bytes)
        .files.map(({ path }) => path)
        .sort(),
    ).toEqual(names.filter((name) => name !== 'manifest.json').sort())
  })

  test('目录按归档要求分九部分，各归各处', () => {
    const index = JSON.parse(strFromU8(unzipSync(bytes)['index.json']!))
    expect(index.sections.map(({ title }: { title: string }) => title)).toEqual([
      ...['申请原件', '确认记录', '告知与回证', '征询往来', '检索记录', '审查单', '答复书', '送达凭证', '审批痕迹'],
    ])
    const part = (title: string) => index.sections.find((each: { title: string }) => each.title === title)
    expect(part('检索记录').acts).toMatchObject([{ title: expect.stringContaining('检索') }])
    expect(part('答复书').files.map(({ name }: { name: string }) => name)).toEqual(['合同/正本.pdf', '遮盖件.pdf'])
    expect(part('审批痕迹').acts.map(({ name }: { name: string }) => name)).toContain('assign')
    const page = strFromU8(unzipSync(bytes)['index.html']!)
    for (const said of ['滨河路改造项目设备采购合同', '检索记录', '王经办']) expect(page).toContain(said)
  })

  test('离线核验通过；与本站的记录一致；封存推得出来', async () => {
    const verified = verifyArchive(bytes)
    expect(verified.problems).toEqual([])
    expect(verified.acts.length).toBe((await readActs(site.db, 'request', id)).length)
    expect(verified.manifest?.seals).toMatchObject([{ hashes: expect.stringMatching(/^seals\//) }])
    expect(await compareWithRecord(site, verified)).toEqual([])
  })
})

describe('改动都能发现', () => {
  test.each<[string, () => Uint8Array, string]>([
    [
      '原件改一个字节',
      () => altered((parts) => parts['files/01-合同正本.pdf']!.fill(0x21, 3, 4)),
      '合同正本.pdf：内容与清单的 SM3 不符',
    ],
    ['删一个文件', () => altered((parts) => delete parts['files/01-合同正本.pdf']), '清单里有，包里没有'],
    ['放进一个文件', () => altered((parts) => Object.assign(parts, { 'files/x.txt': text('x') })), '清单里没有'],
    [
      '改一项行为并改清单',
      () =>
        altered((parts) => {
          parts['acts.jsonl'] = text(strFromU8(parts['acts.jsonl']!).replace('档案室', '资料室'))
        }, true),
      '第4项行为：内容与其校验值不符',
    ],
    [
      '抽走一项行为并改清单',
      () =>
        altered((parts) => {
          parts['acts.jsonl'] = text(strFromU8(parts['acts.jsonl']!).split('\n').toSpliced(1, 1).join('\n'))
        }, true),
      '中间缺少或多出行为',
    ],
    [
      '截去最后一项并改清单',
      () =>
        altered((parts) => {
          parts['acts.jsonl'] = text(strFromU8(parts['acts.jsonl']!).split('\n').slice(0, -2).join('\n'))
        }, true),
      '末端与清单不符',
    ],
    [
      '封存里抽走一项并改清单',
      () =>
        altered((parts) => {
          const path = Object.keys(parts).find((name) => name.startsWith('seals/'))!
          parts[path] = text(strFromU8(parts[path]!).split('\n').slice(1).join('\n'))
        }, true),
      '项行为，列出',
    ],
    ['不是 ZIP', () => text('你好'), '打不开'],
    ['别的 ZIP', () => zipSync({ a: text('a') }), '不是本平台的归档包'],
  ])('%s', (_, zip, sentence) => {
    expect(findings(zip()).join('\n')).toContain(sentence)
  })

  test('整条链重新算过、包内自洽的，与本站的记录核对就露出来', async () => {
    const other = await testDatabase()
    expect(await compareWithRecord(other, verifyArchive(bytes))).toMatchObject([{ message: '本站没有这件申请' }])
    await other.close()
    const verified = verifyArchive(bytes)
    const forged = {
      ...verified,
      acts: verified.acts.map((act) => (act.seq === 2 ? { ...act, hash: 'a'.repeat(64) } : act)),
    }
    expect(await compareWithRecord(site, forged)).toMatchObject([{ about: '第2项行为', message: '与本站的记录不符' }])
  })
})

test('太大的案卷不做成一个包，告诉人怎么办', async () => {
  const [file] = await filesOf(site.db, 'request', id)
  const place = { file: { ...file!, size: 301 * 1024 * 1024 }, path: 'files/01', proof: null }
  expect(() => refuseTooLarge([place])).toThrow(/共 301 MB，超过归档包 300 MB 的上限。请把大的扫描件/)
  expect(() => refuseTooLarge([{ ...place, file: file! }])).not.toThrow()
})

describe('归档', () => {
  const ask = (actor: Actor, method: string, path = 'archive') =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set('actor', actor)
        await next()
      })
      .route('/', requestsApi(site))
      .request(`/${id}/${path}`, { method })

  const unmask = (fields: string[]) => ({ fields, reason: '核对案卷' })

  test('身份证明在内：先写明理由，才取得到案卷包；别的机关取不到', async () => {
    expect((await ask(staff.clerk, 'GET')).status).toBe(403)
    expect((await ask({ ...staff.clerk, organId: crypto.randomUUID() }, 'GET')).status).toBe(403)
    expect((await ask(staff.legal, 'GET')).status).toBe(403)
    await performAct(site, 'unmask', id, unmask(['file']), staff.clerk)
    await performAct(site, 'unmask', id, unmask(['file']), staff.head)
    expect((await ask(staff.head, 'GET')).status, '不经办的，三部分都要写明理由').toBe(403)
    await performAct(site, 'unmask', id, unmask(['applicant', 'parties']), staff.head)
    expect((await ask(staff.head, 'GET')).status).toBe(200)
    const answer = await ask(staff.clerk, 'GET')
    expect(answer.headers.get('Cache-Control')).toContain('no-store')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(answer.headers.get('X-Archive-SM3')).toBe(sm3(bytes))
    expect(verifyArchive(bytes).problems).toEqual([])
  })

  test('没有办结的不能归档；办结后归档，行为记下校验值，别的包对不上', async () => {
    expect((await ask(staff.clerk, 'POST')).status).toBe(409)
    await working(site.db).did('2026-03-05', staff.clerk, id, 'withdraw', { how: '网上' })
    const { digest } = (await (await ask(staff.clerk, 'POST')).json()) as { digest: string }
    const acts = await readActs(site.db, 'request', id)
    expect(acts.at(-1)).toMatchObject({ name: 'archive', facts: { digest } })
    expect((await filesOf(site.db, 'request', id)).filter(({ purpose }) => purpose === 'archive')).toHaveLength(1)
    const file = (await filesOf(site.db, 'request', id)).find(({ purpose }) => purpose === 'archive')!
    const kept = await readFile(site.db, file.id)
    expect(sm3(kept.bytes)).toBe(digest)
    expect(await compareWithRecord(site, verifyArchive(kept.bytes))).toEqual([])
    const supervisor = { ...staff.clerk, id: 'gov', role: 'supervisor', organId: null }
    expect((await ask(supervisor, 'GET', `files/${file.id}`)).status).toBe(403)
    const other = await made()
    expect(await compareWithRecord(site, verifyArchive(other.bytes))).toMatchObject([
      { message: expect.stringContaining('登记的校验值不符') },
    ])
  })
})
