import { expect, test } from 'vitest'
import { limits } from './limits.ts'
import { Busy, readSafely, safeReader } from './read-safely.ts'
import * as hostile from './test-kit/hostile.ts'
import { pageOf, someFigures } from './test-kit/papers.ts'

const read = (bytes: Uint8Array, name = '年报') => readSafely({ paper: { name, bytes }, previous: null })
const reasonOf = async (bytes: Uint8Array) => {
  const [reading] = await read(bytes)
  expect(reading?.verdict.status).toBe('unreadable')
  return reading?.verdict.reason
}

test.each([
  ['压缩炸弹', hostile.zipBomb, /压缩炸弹/],
  ['实体炸弹', hostile.entityBomb, /实体/],
  ['索要本机文件的外部实体', hostile.fileThief, /实体/],
  ['残缺的 docx', hostile.brokenZip, /损坏/],
  ['PDF 炸弹', hostile.pdfBomb, /过大|没有读完|扫描件|损坏/],
  ['扫描件', hostile.scannedPdf, /扫描件/],
  ['残缺的 PDF', hostile.brokenPdf, /损坏/],
  ['嵌套二十万层的网页', hostile.deepHtml, /50 层|年度报告|过大|出错/],
  ['旧版 Word', hostile.oldWord, /另存为/],
  ['乱字节', hostile.noise, /不认识|没有读到/],
  ['空文件', () => new Uint8Array(), /空/],
  ['二十一兆的文件', () => new Uint8Array(21 * 1024 * 1024).fill(0x41), /20 MB/],
] as const)(
  '%s：说清为什么读不了',
  async (_, make, reason) => {
    const before = process.memoryUsage().rss
    expect(await reasonOf(await make())).toMatch(reason)
    // The child carries the load; we only hold what was sent (the largest is made here, a gigabyte, before).
    expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000)
  },
  60_000,
)

test('读到一半不回来：到时停止，下一份照常', async () => {
  const hang = safeReader(new URL('./test-kit/hang.ts', import.meta.url), { seconds: 1 })
  const [reading] = await hang({ paper: { name: '甲', bytes: new Uint8Array(1) }, previous: null })
  expect(reading?.verdict.reason).toMatch(/没有读完/)
  const [next] = await read(pageOf(text))
  expect(next?.verdict.organ).toBe(text.organ)
}, 30_000)

const text = { organ: '海澜区教育局', year: 2023 }

test.each([
  ['heap', /过大/],
  ['buffers', /过大/],
  ['exit', /出错/],
])(
  '占满内存或自己退出（%s）：只有读文件的进程停下',
  async (name, reason) => {
    const glutton = safeReader(new URL('./test-kit/glutton.ts', import.meta.url))
    const [reading] = await glutton({ paper: { name, bytes: new Uint8Array(1) }, previous: null })
    expect(reading?.verdict.reason).toMatch(reason)
  },
  60_000,
)

test('读文件的进程写不了文件、读不了程序以外的文件、启动不了程序、看不到环境变量', async () => {
  const glutton = safeReader(new URL('./test-kit/glutton.ts', import.meta.url))
  const answer = await glutton({ paper: { name: 'tries', bytes: new Uint8Array(1) }, previous: null })
  expect(answer).toEqual({ tried: ['rejected', 'rejected', 'rejected'], environment: [] })
}, 30_000)

test('同时来得太多：请稍后再试', async () => {
  const hang = safeReader(new URL('./test-kit/hang.ts', import.meta.url), { seconds: 1, waiting: 1 })
  const job = { paper: { name: '甲', bytes: new Uint8Array(1) }, previous: null }
  const all = await Promise.all(
    Array.from({ length: limits.atOnce + 2 }, () => hang(job).catch((error: unknown) => error)),
  )
  expect(all.filter((each) => each instanceof Busy)).toHaveLength(1)
  expect(all.filter((each) => Array.isArray(each))).toHaveLength(limits.atOnce + 1)
}, 60_000)

test('人工更正的格按更正后的数核对；带上年报告时核对结转', async () => {
  const job = (corrections: Record<string, number | null>, previous: Uint8Array | null = null) =>
    readSafely({
      paper: { name: '甲', bytes: pageOf(text), corrections: { 0: corrections } },
      previous: previous && { name: '上年', bytes: previous },
    })
  const errors = async (asked: ReturnType<typeof job>) =>
    (await asked)[0]?.verdict.findings.filter(({ level }) => level === 'error')
  expect(await errors(job({}))).toEqual([])
  const wrong = await errors(job({ 't3.new.natural': 39 }))
  expect(wrong?.every(({ cells }) => cells.includes('t3.new.natural'))).toBe(true)
  expect(wrong?.length).toBeGreaterThan(0)
  const carriedOut = pageOf({ ...text, year: 2022 }, someFigures({ 't3.carriedOut.natural': 5 }))
  expect((await errors(job({}, carriedOut)))?.flatMap(({ cells }) => cells)).toContain('t3.carriedIn.total')
}, 30_000)

test('再长的段落、再怪的字符，留下来的都有限、都能入库', async () => {
  const page = new TextDecoder().decode(pageOf(text)).replace('本机关', `本机关${'长'.repeat(100_000)}\ud800&#0;`)
  const [reading] = await read(new TextEncoder().encode(page))
  const kept = JSON.stringify(reading)
  expect(kept.length).toBeLessThan(200_000)
  expect(kept).not.toMatch(/\\u0000|\\ud800/i)
})
