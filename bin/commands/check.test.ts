import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { htmlReport, prints, textReport } from '../../src/annual-report/reader/test-kit/layouts.ts'
import { referenceCells } from '../../src/law/test-kit/reference.ts'

const plain = prints.plain as (value: number | undefined) => string
const folder = mkdtempSync(join(tmpdir(), 'gongkai-check-'))
const about = { organ: '江州市清河区财政局', year: 2023 }
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const right = file('right.html', htmlReport(referenceCells, plain, about))
const wrong = file('wrong.txt', textReport('P1', { ...referenceCells, 't3.new.total': 108 }, plain, about))
const broken = file('broken.pdf', '%PDF-1.7 nothing')

function gongkai(args: string[], input = ''): Promise<{ code: number | null; out: string; error: string; ms: number }> {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bin/gongkai.ts', 'check', ...args])
    let [out, error] = ['', '']
    child.stdout.on('data', (part) => (out += part))
    child.stderr.on('data', (part) => (error += part))
    child.on('close', (code) => resolve({ code, out, error, ms: performance.now() - started }))
    child.stdin.end(input)
  })
}

describe('gongkai check', () => {
  test('对的报告退出 0，有发现退出 1，读不了退出 2；一份读不了不耽误其余', async () => {
    expect((await gongkai([right])).code).toBe(0)
    expect((await gongkai([wrong])).code).toBe(1)
    const all = await gongkai([broken, wrong, right])
    expect(all.code).toBe(2)
    expect(all.out).toContain('读不了 1')
    expect(all.out).toContain('未发现问题 1')
    expect((await gongkai([join(folder, 'absent.html')])).code).toBe(2)
  })

  test('--json 是数组，一份报告一个对象', async () => {
    const { out } = await gongkai(['--json', right, wrong])
    const [first, second] = JSON.parse(out)
    expect(first).toMatchObject({
      file: right,
      status: 'ok',
      format: '2021',
      organ: about.organ,
      year: 2023,
      findings: [],
    })
    expect(first.cells['t3.new.natural']).toBe(104)
    expect(second).toMatchObject({ status: 'findings' })
    expect(second.findings[0]).toMatchObject({
      id: 'T3-ROW-new',
      level: 'error',
      expected: 107,
      actual: 108,
      quote: null,
    })
    expect(second.findings[0].cells).toContain('t3.new.total')
  })

  test('目录、标准输入、上年报告', async () => {
    expect(JSON.parse((await gongkai([folder, '--json'])).out)).toHaveLength(3)
    const piped = await gongkai(['-', '--json'], readFileSync(wrong, 'utf8'))
    expect(JSON.parse(piped.out)[0]).toMatchObject({ file: '-', status: 'findings' })
    const last = file(
      'last.html.old',
      htmlReport({ ...referenceCells, 't3.carriedOut.total': 9 }, plain, { ...about, year: 2022 }),
    )
    const { out } = await gongkai([right, '--previous', last, '--json'])
    expect(JSON.parse(out)[0].findings.map(({ id }: { id: string }) => id)).toContain('X-CARRY-total')
  })

  test('网页和核校表', async () => {
    const [page, sheet] = [join(folder, 'out.page'), join(folder, 'out.sheet')]
    await gongkai([right, wrong, '--html', page, '--xlsx', sheet])
    const html = readFileSync(page, 'utf8')
    expect(html).toContain('class="error"')
    expect(html).not.toMatch(/<script|https?:/)
    expect(readFileSync(sheet).subarray(0, 2).toString()).toBe('PK')
  })
})
