import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoWorkbooks } from '../../src/demo/index.ts'
import { type TestDatabase, testDatabase } from '../../src/platform/test-kit/index.ts'
import { writeRegister } from '../../src/registers/template.ts'
import { registerOf } from '../registers.ts'

let site: TestDatabase
let folder: string
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  site = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'gongkai-import-'))
  const [organs] = await demoWorkbooks([registerOf('organs')!])
  await writeFile(at('organs.xlsx'), organs!.bytes)
  const item = {
    organId: '区财政局',
    indexNumber: 'A-1',
    title: '甲',
    columnName: '栏目',
    madeOn: '2023-1-1',
    publishedOn: '2023-1-2',
  }
  await writeFile(at('good.xlsx'), await writeRegister(registerOf('items')!, [item]))
  await writeFile(at('bad.xlsx'), await writeRegister(registerOf('items')!, [{ ...item, publishedOn: '昨天' }]))
  await writeFile(at('text.xlsx'), '甲,乙')
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

function gongkai(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: site.ownerUrl, GONGKAI_DATA: folder }
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/gongkai.ts', 'import', ...args], { env })
  let said = ''
  let complained = ''
  child.stdout.on('data', (part) => {
    said += part
  })
  child.stderr.on('data', (part) => {
    complained += part
  })
  return new Promise<{ code: number | null; said: string; complained: string }>((done) =>
    child.on('close', (code) => done({ code, said, complained })),
  )
}

describe('gongkai import：0 完成，1 有要更正的，2 读不了', () => {
  test('导入、重复导入、试运行、JSON', async () => {
    expect(await gongkai('organs', at('organs.xlsx'))).toMatchObject({
      code: 0,
      said: expect.stringContaining('新增 26'),
    })
    const tried = await gongkai('items', at('good.xlsx'), '--dry-run')
    expect(tried).toMatchObject({ code: 0, said: expect.stringContaining('核对通过（未写入）') })
    const json = await gongkai('items', at('good.xlsx'), '--json')
    expect(JSON.parse(json.said)).toMatchObject({ kind: 'items', created: 1, written: true })
    expect(await gongkai('items', at('good.xlsx'))).toMatchObject({
      code: 0,
      said: expect.stringContaining('没有变化'),
    })
  })

  test('坏格子列出怎么改，退出码 1', async () => {
    const { code, said } = await gongkai('items', at('bad.xlsx'))
    expect(code).toBe(1)
    expect(said).toContain('第 2 行 · 公开日期 · 昨天 · 不是能识别的日期')
  })

  test.each([
    ['不是工作簿', ['items', 'text.xlsx'], /不是 Excel 工作簿/],
    ['没有这个文件', ['items', 'none.xlsx'], /没有这个文件/],
    ['没有这种登记簿', ['nothing', 'good.xlsx'], /nothing/],
    ['没有给出文件', ['items'], /请给出要导入的 xlsx 文件/],
  ])('%s，退出码 2', async (_, [kind, file], message) => {
    const { code, complained } = await gongkai(kind!, ...(file ? [at(file)] : []))
    expect(code).toBe(2)
    expect(complained).toMatch(message)
  })

  test('写出模板', async () => {
    const path = at('template.xlsx')
    expect(await gongkai('requests', '--template', '--out', path)).toMatchObject({
      code: 0,
      said: `模板已写到 ${path}\n`,
    })
    expect((await gongkai('requests', path)).complained).toContain('没有数据行')
  })
})
