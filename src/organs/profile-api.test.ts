import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleError } from '../../bin/errors.ts'
import type { Actor } from '../platform/act.ts'
import { appendActs } from '../platform/acts.ts'
import { keepFile } from '../platform/files.ts'
import { refold } from '../platform/refold.ts'
import type { Env } from '../platform/services.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { foldingOf } from '../registers/desk.ts'
import { importRegister } from '../registers/import.ts'
import { insertAll } from '../registers/store.ts'
import { writeRegister } from '../registers/template.ts'
import { organsApi } from './api.ts'
import type { ProfileView } from './api-types.ts'
import { describeOrgan } from './describing.ts'
import { blankProfile } from './profile.ts'
import { register } from './register.ts'
import { describedOrgan } from './store.ts'

let site: TestDatabase
const [government, finance] = [randomUUID(), randomUUID()]
const officer = (role: string, organId: string | null): Actor => ({ id: role, name: role, role, organId })
const head = officer('foiHead', finance)

const organ = (id: string, code: string, name: string, kind: string) => ({
  ...{ id, code, name, shortName: name, kind, parentId: id === finance ? government : null },
  ...{ mustReport: true, rollsUp: true, sort: 0, profile: null },
})

beforeAll(async () => {
  site = await testDatabase()
  const organs = [
    organ(government, 'A', '滨海市海澜区人民政府', 'government'),
    organ(finance, 'B', '滨海市海澜区财政局', 'department'),
  ]
  await site.db.transaction().execute(async (tx) => {
    await insertAll(tx, register.record, organs)
    await appendActs(
      tx,
      organs.map(({ id, ...facts }) => ({
        subjectKind: 'organ',
        subjectId: id,
        name: 'register',
        by: 'system',
        facts,
      })),
    )
  })
})
afterAll(() => site.close())

function as(actor: Actor) {
  const app = new Hono<Env>()
    .onError(handleError({ db: site.db }))
    .use(async (c, next) => {
      c.set('actor', actor)
      await next()
    })
    .route('/', organsApi({ db: site.db }))
  const put = (body: unknown) =>
    app.request(`/${finance}/profile`, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    })
  const upload = (mark: string, file: File) => {
    const body = new FormData()
    body.set('file', file)
    return app.request(`/${finance}/profile/marks/${mark}`, { method: 'POST', body })
  }
  const view = async () => (await (await app.request(`/${finance}/profile`)).json()) as ProfileView
  return { app, put, upload, view }
}

const png = new File(
  [
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  '公章.png',
)

describe('机关资料（条例第十二条）', () => {
  test('没有填过的，复议机关、法院、代字按法律和名称得出', async () => {
    const { derived, mayDescribe } = await as(head).view()
    expect(derived).toEqual({
      ...{ reviewOrgan: '滨海市海澜区人民政府', otherReviewOrgan: '', court: '滨海市海澜区人民法院' },
      ...{ sign: '海财', reviewedAs: 'department' },
    })
    expect(mayDescribe).toBe(true)
  })

  test('负责人填写，经办人、别的机关不能；填写的行为重放得出同样的资料', async () => {
    const { profile } = await as(head).view()
    const said = { ...profile, phone: '0000-5550101', court: '滨海市望海区人民法院' }
    expect((await as(officer('clerk', finance)).put(said)).status).toBe(403)
    expect((await as(officer('organHead', government)).put(said)).status).toBe(403)
    expect((await as(head).put(said)).status).toBe(200)
    expect((await as(head).view()).derived.court).toBe('滨海市望海区人民法院')
    expect(await refold(site.db, [foldingOf(register)])).toEqual([])
  })

  test('再次导入机关名册，资料还在', async () => {
    const line = {
      ...{ code: '11990299MB00000197', name: '滨海市海澜区水务局', kind: '政府部门', parentId: null, sort: null },
      ...{ mustReport: '是', rollsUp: '是' },
    }
    const read = async (shortName: string) =>
      importRegister(register, await writeRegister(register, [{ ...line, shortName }]), {
        ...{
          db: site.db,
          actor: officer('administrator', null),
          today: '2026-03-02',
          lookup: new Map(),
          dryRun: false,
        },
        mayWrite: () => true,
      })
    expect(await read('区水务局')).toMatchObject({ created: 1 })
    const { id } = await site.db
      .selectFrom('organ')
      .select('id')
      .where('short_name', '=', '区水务局')
      .executeTakeFirstOrThrow()
    await describeOrgan(site.db, id, { ...blankProfile, phone: '0000-5550199' }, head)
    expect(await read('区水务局')).toMatchObject({ unchanged: 1 })
    expect(await read('水务局')).toMatchObject({ changed: 1 })
    const kept = await site.db
      .selectFrom('organ')
      .select(['short_name', 'profile'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ short_name: '水务局', profile: { phone: '0000-5550199' } })
    expect(await refold(site.db, [foldingOf(register)])).toEqual([])
  })

  test('写“上级主管部门”：依法不行；邮编写错：说明怎样改', async () => {
    const { profile } = await as(head).view()
    const refused = await as(head).put({ ...profile, reviewOrgan: '上级主管部门' })
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('第二十四条')])
    const wrong = await as(head).put({ ...profile, postcode: '36100' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('邮政编码')])
  })

  test('印章图片：只收图片，收下后可以取回', async () => {
    expect((await as(officer('clerk', finance)).upload('seal', png)).status).toBe(403)
    const bad = await as(head).upload('seal', new File(['<html>'], '公章.png'))
    expect(bad.status).toBe(422)
    const kept = (await (await as(head).upload('seal', png)).json()) as ProfileView
    expect(kept.profile.sealFile).not.toBeNull()
    const picture = await as(head).app.request(`/${finance}/profile/marks/seal`)
    expect(picture.headers.get('Content-Type')).toBe('image/png')
    expect((await as(head).app.request(`/${finance}/profile/marks/signature`)).status).toBe(404)
  })

  test('填写资料改不了印章；别处的文件充不了印章，取不出来，也盖不到文书上', async () => {
    const identity = await keepFile(site.db, {
      ...{ subjectKind: 'request', subjectId: randomUUID(), purpose: 'identity', name: '身份证.png', by: 'applicant' },
      bytes: Buffer.from('身份证'),
    })
    const { profile } = await as(head).view()
    expect((await as(head).put({ ...profile, sealFile: identity.id })).status).toBe(200)
    expect((await as(head).view()).profile.sealFile).toBe(profile.sealFile)
    await describeOrgan(site.db, finance, { ...profile, sealFile: identity.id, signatureFile: profile.sealFile }, head)
    const seen = (await as(head).view()).profile
    expect([seen.sealFile, seen.signatureFile]).toEqual([null, null])
    expect((await as(head).app.request(`/${finance}/profile/marks/seal`)).status).toBe(404)
    expect((await describedOrgan(site.db, finance))?.organ.profile?.sealFile).toBeNull()
  })

  test('撤下印章图片', async () => {
    const kept = (await (await as(head).upload('seal', png)).json()) as ProfileView
    expect(kept.profile.sealFile).not.toBeNull()
    const path = `/${finance}/profile/marks/seal`
    expect((await as(officer('clerk', finance)).app.request(path, { method: 'DELETE' })).status).toBe(403)
    expect((await as(head).app.request(path, { method: 'DELETE' })).status).toBe(200)
    expect((await as(head).view()).profile.sealFile).toBeNull()
  })
})
