import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerOf } from '../bin/registers.ts'
import { openSite } from '../bin/with-database.ts'
import { organWords } from '../src/organs/index.ts'
import { importRegister } from '../src/registers/import.ts'
import { writeRegister } from '../src/registers/template.ts'

/** `bench/import.ts [lines]`: a register of applications through the whole import. Reference: 60 s, 1 GiB. */

const lines = Number(process.argv[2] ?? 100_000)
const actor = { id: 'system', name: 'bench', role: 'administrator', organId: null }
const outcomes = ['予以公开', '区分处理，部分公开', '经检索政府信息不存在', '重复申请']

function* applications() {
  for (let n = 0; n < lines; n++)
    yield {
      number: `海申〔2023〕${n + 1}号`,
      organId: '测试区财政局',
      receivedOn: `2023-${String(1 + (n % 9)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      channel: '网站在线申请',
      applicantKind: n % 7 === 0 ? '商业企业' : '自然人',
      applicantName: `申请人甲${n}`,
      applicantContact: `1390000${n}`,
      content: `请公开第 ${n} 号地块的征收补偿安置方案及相关会议纪要、批复文件`,
      decision: outcomes[n % outcomes.length] ?? null,
      answeredOn: `2023-12-${String(1 + (n % 28)).padStart(2, '0')}`,
      replyNumber: `海复〔2023〕${n + 1}号`,
    }
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
const site = await openSite({ data: folder, say: () => {} })
try {
  const lookup = await organWords(site.db)
  const options = { db: site.db, actor, today: '2026-01-01', lookup, mayWrite: () => true, dryRun: false }
  const organ = {
    code: '11990299MB00000197',
    name: '测试区财政局',
    shortName: '测试财政',
    kind: '政府部门',
    mustReport: '是',
    rollsUp: '是',
  }
  const organs = await importRegister(
    registerOf('organs')!,
    await writeRegister(registerOf('organs')!, [organ]),
    options,
  )
  if (!organs.written) throw new Error(JSON.stringify(organs.problems))
  const made = performance.now()
  const bytes = await writeRegister(registerOf('requests')!, applications())
  const started = performance.now()
  let peak = 0
  let firstPeak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  const phases: string[] = []
  const progress = (phase: string) => {
    if (!phases.at(-1)?.startsWith(phase))
      phases.push(
        `${phase} ${((performance.now() - started) / 1000).toFixed(1)} s ${Math.round(process.memoryUsage().rss / 1048576)} MiB`,
      )
  }
  const first = await importRegister(registerOf('requests')!, bytes, {
    ...options,
    lookup: await organWords(site.db),
    progress,
  })
  firstPeak = peak
  const seconds = (performance.now() - started) / 1000
  const again = performance.now()
  const second = await importRegister(registerOf('requests')!, bytes, { ...options, lookup: await organWords(site.db) })
  clearInterval(watch)
  const report = {
    lines,
    megabytes: Number((bytes.length / 1e6).toFixed(1)),
    writeSeconds: Number(((started - made) / 1000).toFixed(2)),
    importSeconds: Number(seconds.toFixed(2)),
    ratioToReference: Number((seconds / 60).toFixed(3)),
    againSeconds: Number(((performance.now() - again) / 1000).toFixed(2)),
    peakMiB: Math.round(firstPeak / 1024 / 1024),
    peakAgainMiB: Math.round(peak / 1024 / 1024),
    created: first.created,
    unchangedTheSecondTime: second.unchanged,
    phases,
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
} finally {
  await site.close()
  await rm(folder, { recursive: true, force: true })
}
