import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noPrevious } from '../../src/platform/acts.ts'
import { sm3 } from '../../src/platform/hash.ts'
import { register } from './verify.ts'

let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = 0
})

const folder = await mkdtemp(join(tmpdir(), 'gongkai-verify-'))
const bytes = (text: string) => new TextEncoder().encode(text)

async function packageOf(content: string, listed = content): Promise<string> {
  const manifest = {
    format: 'gongkai-archive-1',
    subject: { kind: 'request', id: crypto.randomUUID(), number: '海财申〔2026〕1号' },
    madeAt: '2026-03-05T04:00:00.000Z',
    madeBy: '王经办',
    files: [
      { path: 'index.html', size: content.length, sm3: sm3(listed) },
      { path: 'acts.jsonl', size: 0, sm3: sm3('') },
    ],
    chain: { acts: 0, tip: noPrevious },
    seals: [],
  }
  const parts = {
    'index.html': bytes(content),
    'acts.jsonl': bytes(''),
    'manifest.json': bytes(JSON.stringify(manifest)),
  }
  const file = join(folder, `${crypto.randomUUID()}.zip`)
  await writeFile(file, zipSync(parts))
  return file
}

async function verify(...args: string[]) {
  const program = new Command('gongkai').exitOverride()
  register(program)
  await program.parseAsync(['verify', ...args], { from: 'user' })
  return { printed, failed: process.exitCode === 1 }
}

describe('gongkai verify --archive', () => {
  test('没有改动的归档包，不需要数据库就能核验', async () => {
    const { printed: said, failed } = await verify('--archive', await packageOf('目录'))
    expect(said).toContain('归档包 海财申〔2026〕1号（2026-03-05 制）：2 个文件、0 项行为、0 次封存')
    expect(said).toContain('没有发现改动（未与站点的记录核对）')
    expect(failed).toBe(false)
  })

  test('改动过的，指出哪一个文件，退出码为 1；--json 供程序读取', async () => {
    const file = await packageOf('目录！', '目录')
    const { printed: said, failed } = await verify('--archive', file)
    expect(said).toContain('index.html：内容与清单的 SM3 不符')
    expect(failed).toBe(true)
    printed = ''
    const { problems } = JSON.parse((await verify('--archive', file, '--json')).printed)
    expect(problems).toMatchObject([{ about: 'index.html' }])
  })
})
