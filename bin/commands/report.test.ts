import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addRequest, smallDistrict } from '../../src/annual-report/test-kit/district.ts'
import { type TestDatabase, testDatabase } from '../../src/platform/test-kit/index.ts'
import { register } from './report.ts'

let database: TestDatabase
let organs: Awaited<ReturnType<typeof smallDistrict>>
beforeAll(async () => {
  database = await testDatabase()
  organs = await smallDistrict(database.db)
  await addRequest(database.db, organs.education.id, {
    received_on: '2023-03-01',
    answered_on: '2023-03-20',
    decision: 'GRANT_FULL',
  })
  vi.stubEnv('DATABASE_URL', database.ownerUrl)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.close()
})

let printed = ''
beforeEach(() => {
  printed = ''
  process.exitCode = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => {
  process.exitCode = 0
  vi.restoreAllMocks()
})

async function report(...args: string[]) {
  const program = new Command('gongkai').exitOverride().configureOutput({ writeErr: () => {} })
  register(program)
  program.commands[0]?.exitOverride().configureOutput({ writeErr: () => {} })
  await program.parseAsync(['report', ...args], { from: 'user' })
  return printed
}

describe('gongkai report', () => {
  test('全区，到屏幕：二百格、数据项、正文、发现', async () => {
    const made = JSON.parse(await report('2023', '--format', 'json'))
    expect(made).toMatchObject({ organ: '滨海市海澜区人民政府', year: 2023, format: '2021' })
    expect(Object.keys(made.cells)).toHaveLength(200)
    expect(made.cells['t3.new.total']).toBe(1)
    expect(made.narrative.s1[0]).toEqual({ kind: 'heading', text: '（一）主动公开' })
    expect(made.figures.find(({ id }: { id: string }) => id === 'disclosure.published')).toMatchObject({
      value: 0,
      unit: '条',
    })
    expect(process.exitCode).toBe(0)
  })

  test('看一眼不留下记录', async () => {
    await report('2023', '--format', 'json')
    expect(await database.db.selectFrom('report').select('id').execute()).toEqual([])
    expect(await database.db.selectFrom('act').select('id').execute()).toEqual([])
  })

  test('一个机关', async () => {
    const made = JSON.parse(await report('2023', '--organ', organs.housing.code, '--format', 'json'))
    expect(made.organ).toBe('海澜区住房和建设局')
    expect(made.cells['t3.new.total']).toBe(0)
  })

  test('写出各种格式', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-report-'))
    await report('2023', '--out', folder)
    const files = (await readdir(folder)).sort()
    expect(files.map((file) => file.split('.').at(-1))).toEqual(['csv', 'docx', 'html', 'json', 'pdf', 'xlsx'])
    expect((await readFile(join(folder, files[4]!))).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('有错误，退出码是 1', async () => {
    await addRequest(database.db, organs.education.id, { received_on: '2022-03-01', applicant_kind: null })
    const made = JSON.parse(await report('2022', '--format', 'json'))
    expect(made.findings.map(({ id }: { id: string }) => id)).toContain('T3-ROW-new')
    expect(process.exitCode).toBe(1)
  })

  test.each([
    ['不是年份', ['二〇二三'], '2021 至 2100'],
    ['现行格式之前', ['2019'], '2021 至 2100'],
    ['没有的格式', ['2023', '--format', 'wps'], '可选 html、pdf'],
    ['没有的机关', ['2023', '--organ', 'X', '--format', 'json'], '没有代码为「X」的机关'],
    ['不说写到哪里', ['2023'], '--out'],
    ['二进制不上屏幕', ['2023', '--format', 'pdf'], '--out'],
  ])('%s', async (_, args, sentence) => {
    await expect(report(...args)).rejects.toThrow(sentence)
    expect(printed).toBe('')
  })
})
