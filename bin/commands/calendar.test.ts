import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { siteCalendar } from '../../src/calendar/index.ts'
import { addWorkdays } from '../../src/law/index.ts'
import { type TestDatabase, testDatabase } from '../../src/platform/test-kit/index.ts'
import { register } from './calendar.ts'

let site: TestDatabase
let printed = ''
beforeAll(async () => {
  site = await testDatabase()
  vi.stubEnv('DATABASE_URL', site.ownerUrl)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await site.close()
})
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => {
  process.exitCode = 0
  vi.restoreAllMocks()
})

async function calendar(...args: string[]): Promise<string> {
  const program = new Command('gongkai').exitOverride()
  register(program)
  await program.parseAsync(['calendar', ...args], { from: 'user' })
  return printed
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-calendar-'))
async function file(name: string, text: string) {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
const text = '一、元旦：1月1日（周六）至3日（周一）放假，共3天。二、劳动节：5月1日至5日放假调休。4月29日（周六）上班。'
const about = ['--year', '2028', '--notice', '国办发明电〔2027〕8号', '--published', '2026-11-20']
const newYear = async () => addWorkdays(await siteCalendar(site.db), '2027-12-31', 1)

test('先列出哪几天变了，加 --confirm 才录入；再录一次，说明没有变化', async () => {
  const notice = await file('2028.txt', text)
  expect(await calendar('import', notice, ...about)).toContain('2028-01-03\t放假')
  expect(printed).toContain('2028-04-29\t上班')
  expect(printed).toContain('加 --confirm 录入')
  expect(await newYear()).toEqual({ day: '2028-01-03', provisional: true })
  await calendar('import', notice, ...about, '--confirm')
  expect(await newYear()).toMatchObject({ day: '2028-01-04' })
  expect(await calendar('list')).toContain('2028\t国办发明电〔2027〕8号\t')
  expect(await calendar('import', notice, ...about, '--confirm')).toContain('与现行安排逐日相同')
  expect(process.exitCode).toBe(1)
})

test('JSON 也收；缺什么、错在哪，逐项指出，什么也不录', async () => {
  const holidays = [{ name: '元旦', from: '2029-01-01', to: '2029-01-01' }]
  const makeups = [{ name: '元旦', day: '2029-01-02' }]
  const wrong = await file('2029.json', JSON.stringify({ year: 2029, notice: '某号', holidays, makeups }))
  await expect(calendar('import', wrong, '--published', '2026-11-20')).rejects.toThrow('不是周六、周日')
  await expect(calendar('import', await file('a.txt', text))).rejects.toThrow('publishedOn：请填写日期')
  await expect(calendar('import', join(folder, 'absent'))).rejects.toThrow('读不到这个文件')
  expect(await calendar('list')).not.toContain('2029')
})
