import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsxStream } from 'hucre/xlsx'
import { registerOf } from '../bin/registers.ts'
import { openSite } from '../bin/with-database.ts'
import { chance } from '../src/demo/random.ts'
import { docx, paragraph } from '../src/disclosure/checks/test-kit/office.ts'
import { importOldSite } from '../src/disclosure/old-site/import.ts'
import { organWords } from '../src/organs/index.ts'
import { importRegister } from '../src/registers/import.ts'
import { writeRegister } from '../src/registers/template.ts'

/**
 * `bench/site-import.ts [items]`: an older site's items with html files of some 3 kB, one in a hundred with an
 * attachment, through the whole import, then the same again. Reference: 180 s for 100,000.
 */
const items = Number(process.argv[2] ?? 100_000)
const actor = { id: 'system', name: 'bench', role: 'administrator', organId: null }
const by = chance(7)

const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-site-'))
const pages = 500
const line = '根据工作安排，现将有关事项公告如下，请各有关单位认真贯彻执行，确保各项工作落到实处。'
await mkdir(join(folder, 'html'))
for (let n = 0; n < pages; n++) {
  const words = Array.from({ length: 20 }, () => `<p style="text-indent:2em">${line}${by.below(100_000)}</p>`).join(
    '\n',
  )
  await writeFile(join(folder, `html/${n}.html`), `<html><body><div class="content">${words}</div></body></html>`)
}
await writeFile(join(folder, '附件.docx'), docx({ body: paragraph(line) }))

const head = [
  '标题',
  '原网址',
  '栏目',
  '发布日期',
  '成文日期',
  '发布机构',
  '文号',
  '索引号',
  '正文文件',
  '附件',
  '关键词',
]
function* rows() {
  for (let n = 0; n < items; n++) {
    const day = `${2008 + (n % 17)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
    yield [
      `测试区财政局关于第${n}号事项的通知`,
      `http://old.example.cn/art/${2008 + (n % 17)}/art_${n}.html`,
      '财政信息',
      day,
      day,
      '测试区财政局',
      `测财〔${2008 + (n % 17)}〕${1 + (n % 900)}号`,
      n % 2 === 0 ? `旧-${n}` : null,
      `html/${n % pages}.html`,
      n % 100 === 0 ? '附件.docx' : null,
      '财政；通知',
    ]
  }
}
const stream = writeXlsxStream(rows(), { name: '目录', columns: head.map((header) => ({ header })) })
const workbook = new Uint8Array(await new Response(stream).arrayBuffer())

const site = await openSite({ data: join(folder, 'data'), say: () => {} })
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 50)
try {
  const options = { db: site.db, actor, today: '2026-01-01', lookup: await organWords(site.db), dryRun: false }
  const organ = {
    ...{ code: '11990299MB00000197', name: '测试区财政局', shortName: '测试财政' },
    kind: '政府部门',
    mustReport: '是',
    rollsUp: '是',
  }
  await importRegister(registerOf('organs')!, await writeRegister(registerOf('organs')!, [organ]), {
    ...options,
    mayWrite: () => true,
  })
  const lookup = await organWords(site.db)
  peak = 0
  const phases: string[] = []
  const before = process.cpuUsage()
  const started = performance.now()
  const seconds = () => Number(((performance.now() - started) / 1000).toFixed(1))
  const progress = (phase: string, done: number) => {
    if (done % 20_000 === 0)
      phases.push(`${phase} ${done}: ${seconds()} s ${Math.round(process.memoryUsage().rss / 1048576)} MiB`)
  }
  const first = await importOldSite({ workbook, folder }, { ...options, lookup, progress })
  const [took, most] = [seconds(), peak]
  const { user, system } = process.cpuUsage(before)
  const again = performance.now()
  const second = await importOldSite({ workbook, folder }, { ...options, lookup })
  const report = {
    items,
    megabytes: Number((workbook.length / 1e6).toFixed(1)),
    seconds: took,
    ratioToReference: Number((took / 180).toFixed(3)),
    processorSeconds: Number(((user + system) / 1e6).toFixed(1)),
    load: Number(loadavg()[0]!.toFixed(1)),
    perSecond: Math.round(items / took),
    peakMiB: Math.round(most / 1048576),
    created: first.created,
    problems: first.problemCount,
    againSeconds: Number(((performance.now() - again) / 1000).toFixed(1)),
    unchangedTheSecondTime: second.unchanged,
    phases,
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
} finally {
  clearInterval(watch)
  await site.close()
  await rm(folder, { recursive: true, force: true })
}
