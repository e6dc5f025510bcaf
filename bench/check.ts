import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { read } from '../src/annual-report/reader/read.ts'
import { checkFiles, type Input } from '../src/annual-report/reader/run.ts'
import { rightFigures } from '../src/annual-report/reader/test-kit/figures.ts'
import { htmlReport, prints, textReport } from '../src/annual-report/reader/test-kit/layouts.ts'
import { paperOf } from '../src/annual-report/reader/test-kit/papers.ts'
import { verdictOf } from '../src/annual-report/reader/verdict.ts'
import { toDocx, toPdf, toXlsx } from '../src/papers/index.ts'

/**
 * How fast reports are read and judged on one core, and whether memory stays flat over a directory:
 * node --import tsx --expose-gc bench/check.ts [directory size]
 */
const plain = prints.plain as (value: number | undefined) => string
const figures = fc.sample(rightFigures, { numRuns: 20, seed: 1 })
const about = { organ: '江州市清河区人民政府', year: 2024 }
// A real report's section 一 has some four thousand characters.
const prose =
  '<p>2024年，本机关主动公开政府信息1200条，发布政策解读32份，召开新闻发布会5场，受理咨询300次，整改问题12个，及时回应社会关切。</p>'.repeat(
    60,
  )
const utf8 = (text: string) => new TextEncoder().encode(text)
const bytesOf = (made: Uint8Array | string) => (typeof made === 'string' ? utf8(made) : made)

async function rate(name: string, files: readonly Uint8Array[], least: number) {
  const once = async (bytes: Uint8Array) => {
    for (const report of await read(bytes)) verdictOf('x', report, null, { numbers: false })
  }
  for (const bytes of files) await once(bytes)
  // Processor time, not the clock: other work on the machine must not count.
  const started = process.cpuUsage()
  const used = () => {
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1_000_000
  }
  let count = 0
  while (used() < 3) {
    await once(files[count % files.length] as Uint8Array)
    count += 1
  }
  const each = count / used()
  console.log(
    `${name.padEnd(6)} ${each.toFixed(1).padStart(8)} 份/秒·核（要求 ${least}）${each >= least ? '' : '  未达到'}`,
  )
}

async function flat(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  const sizes: number[] = []
  try {
    for (let index = 0; index < count; index++) {
      const report = { organ: `江州市第${index}街道办事处`, year: 2024 }
      writeFileSync(
        join(folder, `${index}.html`),
        htmlReport(figures[index % figures.length] ?? {}, plain, report).replace('<p>二、主动', `${prose}<p>二、主动`),
      )
    }
    const { readFile } = await import('node:fs/promises')
    const inputs: Input[] = Array.from({ length: count }, (_, index) => ({
      file: `${index}.html`,
      bytes: () => readFile(join(folder, `${index}.html`)),
    }))
    const started = performance.now()
    let done = 0
    for await (const { verdict } of checkFiles(inputs, { numbers: false })) {
      if (verdict.status === 'unreadable') throw new Error(verdict.reason)
      done += 1
      if (done % Math.ceil(count / 8) === 0) {
        globalThis.gc?.()
        const { heapUsed, external } = process.memoryUsage()
        sizes.push(Math.round((heapUsed + external) / 1024 / 1024))
      }
    }
    const seconds = (performance.now() - started) / 1_000
    console.log(`目录   ${count} 份 ${seconds.toFixed(1)} 秒，堆内外内存（MB）：${sizes.join(' ')}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await rate(
  'html',
  figures.map((cells) => utf8(htmlReport(cells, plain, about).replace('<p>二、主动', `${prose}<p>二、主动`))),
  100,
)
await rate(
  'text',
  figures.map((cells) => utf8(textReport('P1', cells, plain, about))),
  100,
)
const papers = figures.slice(0, 4).map((cells) => paperOf(cells, about))
await rate('docx', await Promise.all(papers.map(async (paper) => bytesOf(await toDocx(paper)))), 30)
await rate('xlsx', await Promise.all(papers.map(async (paper) => bytesOf(await toXlsx(paper)))), 30)
await rate('pdf', await Promise.all(papers.map(async (paper) => bytesOf(await toPdf(paper)))), 5)
await flat(Number(process.argv[2] ?? 2_000))
