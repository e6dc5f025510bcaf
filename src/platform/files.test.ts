import { randomUUID } from 'node:crypto'
import { readFile as readBytes, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UnknownSubject } from './acts.ts'
import { readConfig } from './config.ts'
import { siteStore } from './file-store.ts'
import {
  alteredFiles,
  describeFiles,
  eraseFile,
  filesOf,
  keepFile,
  type NewFile,
  readFile,
  sweepOrphans,
} from './files.ts'
import { keysGoStaleAfter } from './keyring.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
})
afterAll(() => site.close())

const folder = () => join(readConfig().dataFolder, 'files')
const bytes = Buffer.from('%PDF-1.7 周某某的身份证，电话 13900000000')
const file = (other: Partial<NewFile> = {}): NewFile => ({
  subjectKind: 'request',
  subjectId: randomUUID(),
  purpose: 'identity',
  name: '周某某身份证.pdf',
  bytes,
  by: 'clerk',
  ...other,
})
const placeOf = async (id: string) =>
  (await site.db.selectFrom('stored_file').select('place').where('id', '=', id).executeTakeFirstOrThrow()).place!
const everywhere = async () =>
  Buffer.concat(
    await Promise.all(
      (await readdir(folder(), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => readBytes(join(entry.parentPath, entry.name))),
    ),
  ).toString('latin1')

describe('存与取', () => {
  test('取回的一字不差，名称照旧，类型按内容', async () => {
    const kept = await keepFile(site.db, file())
    expect(kept).toMatchObject({ name: '周某某身份证.pdf', mediaType: 'application/pdf', size: bytes.length })
    expect(await readFile(site.db, kept.id)).toEqual({ ...kept, bytes })
  })

  test('文件夹里没有一个明文字，名称在库里也是密文', async () => {
    const { id } = await keepFile(site.db, file())
    const stored = await everywhere()
    expect(stored.length).toBeGreaterThan(0)
    expect(stored).not.toContain('13900000000')
    const row = await site.db.selectFrom('stored_file').select('name').where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.name).not.toContain('周')
  })

  test('按主体列出，先来的在前；由哪一份得来、检验如何，随它记着', async () => {
    const subjectId = randomUUID()
    const original = await keepFile(site.db, file({ subjectId, purpose: 'original' }))
    const proof = { passed: true }
    const derived = await keepFile(site.db, file({ subjectId, purpose: 'redacted', derivedFrom: original.id, proof }))
    expect(await filesOf(site.db, 'request', subjectId)).toEqual([original, derived])
    expect(derived).toMatchObject({ derivedFrom: original.id, proof })
    expect(await describeFiles(site.db, [derived.id, randomUUID()])).toEqual([derived])
  })

  test('站点改用 SM4，新存的用 SM4，原有的照样读得出', async () => {
    const before = await keepFile(site.db, file())
    process.env.GONGKAI_CIPHER = 'sm4'
    await new Promise((stale) => setTimeout(stale, keysGoStaleAfter + 50))
    const after = await keepFile(site.db, file())
    const letterOf = async (id: string) => (await readBytes(join(folder(), await placeOf(id)))).toString('latin1', 0, 1)
    expect([await letterOf(before.id), await letterOf(after.id)]).toEqual(['a', 's'])
    for (const { id } of [before, after]) expect((await readFile(site.db, id)).bytes).toEqual(bytes)
    delete process.env.GONGKAI_CIPHER
    await new Promise((stale) => setTimeout(stale, keysGoStaleAfter + 50))
  })

  test('没有的，当作没有这条记录', async () => {
    await expect(readFile(site.db, randomUUID())).rejects.toBeInstanceOf(UnknownSubject)
  })
})

describe('改动与丢失', () => {
  test.each([
    ['改一个字节', (sealed: Buffer) => sealed.fill(sealed[20]! ^ 1, 20, 21)],
    ['截去末尾', (sealed: Buffer) => sealed.subarray(0, -1)],
  ])('%s，读不出来，核验也发现', async (_, change) => {
    const { id } = await keepFile(site.db, file())
    const place = join(folder(), await placeOf(id))
    const whole = await readBytes(place)
    await writeFile(place, change(Buffer.from(whole)))
    await expect(readFile(site.db, id)).rejects.toThrow('被改动过')
    expect((await alteredFiles(site.db)).map(({ about }) => about)).toEqual([`file ${id}`])
    await writeFile(place, whole)
    expect(await alteredFiles(site.db)).toEqual([])
  })

  test('把一份的内容换成另一份的，也读不出来', async () => {
    const [one, two] = [await keepFile(site.db, file()), await keepFile(site.db, file({ bytes: Buffer.from('别的') }))]
    const place = join(folder(), await placeOf(one.id))
    const whole = await readBytes(place)
    await writeFile(place, await readBytes(join(folder(), await placeOf(two.id))))
    await expect(readFile(site.db, one.id)).rejects.toThrow('被改动过')
    await writeFile(place, whole)
  })

  test('登记的内容用 SQL 也改不了、删不了', async () => {
    const { id } = await keepFile(site.db, file())
    const owner = new pg.Client({ connectionString: site.ownerUrl, options: '-c search_path=gongkai' })
    await owner.connect()
    for (const statement of ['update stored_file set proof = \'{"passed":true}\'', 'delete from stored_file']) {
      await expect(owner.query(`${statement} where id = '${id}'`)).rejects.toThrow('append-only')
    }
    await owner.end()
  })
})

describe('销毁', () => {
  test('读不出，名称没有了，登记还在；再清扫，文件夹里也没有了', async () => {
    const subjectId = randomUUID()
    const { id } = await keepFile(site.db, file({ subjectId }))
    const place = await placeOf(id)
    await eraseFile(site.db, id)
    await expect(readFile(site.db, id)).rejects.toBeInstanceOf(UnknownSubject)
    expect(await filesOf(site.db, 'request', subjectId)).toMatchObject([{ id, name: '已销毁' }])
    await age(place)
    await sweepOrphans(site.db)
    expect(await siteStore().get(place)).toBeNull()
    expect(await alteredFiles(site.db)).toEqual([])
  })
})

const age = (place: string, hours = 25) => {
  const then = new Date(Date.now() - hours * 3_600_000)
  return utimes(join(folder(), place), then, then)
}

describe('中断', () => {
  test('事务没有成，内容成为孤儿：满一天清走，有主的和未满一天的不动', async () => {
    const kept = await keepFile(site.db, file())
    await age(await placeOf(kept.id))
    const before = new Set<string>()
    for await (const { place } of siteStore().all()) before.add(place)
    const failed = site.db.transaction().execute(async (tx) => {
      await keepFile(tx, file())
      throw new Error('中断')
    })
    await expect(failed).rejects.toThrow('中断')
    const orphans: string[] = []
    for await (const { place } of siteStore().all()) if (!before.has(place)) orphans.push(place)
    expect(orphans).toHaveLength(1)
    expect(await sweepOrphans(site.db)).toBe(0)
    await age(orphans[0]!)
    expect(await sweepOrphans(site.db)).toBe(1)
    expect((await readFile(site.db, kept.id)).bytes).toEqual(bytes)
  })
})
