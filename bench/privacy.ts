import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readXlsx } from '../src/annual-report/reader/containers/xlsx.ts'
import { read } from '../src/annual-report/reader/read.ts'
import { readAttachment } from '../src/disclosure/checks/reading/read.ts'
import { look } from '../src/disclosure/checks/test-kit/content.ts'
import { readArticles, searchCorpus } from './kit/lawrefbook.ts'
import { type Case, carriers, fileOf, type Kind, madeCases, possible } from './kit/personal.ts'

/**
 * `bench/privacy.ts [cases]`: hits on made personal data in bodies and attachments, false alarms on clean official text
 * (laws, reports and documents of ../shared/corpus). Reference: 99 % of numbers found, 1 % of clean texts alarmed.
 */
Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} })

const names: Record<Kind, string> = { identityNumber: '身份证号', mobile: '手机号码', bankCard: '银行卡号' }
const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)} %`)

async function isFound(made: Case): Promise<boolean> {
  const bytes = await fileOf(made)
  const attachments = bytes ? [{ file: 'f', name: '附件', ...(await readAttachment(bytes)) }] : []
  const found = look({ plain: bytes ? '' : made.text, attachments })
  return found.some(({ rule, severity }) => rule === made.kind && severity === 'block')
}

async function hits(cases: readonly Case[]) {
  const table = new Map<string, { found: number; all: number }>()
  const missed: string[] = []
  for (const made of cases) {
    const ok = await isFound(made)
    if (!ok) missed.push(`${made.carrier} ${made.text}`)
    for (const key of [names[made.kind], made.carrier]) {
      const { found, all } = table.get(key) ?? { found: 0, all: 0 }
      table.set(key, { found: found + Number(ok), all: all + 1 })
    }
  }
  for (const key of [...Object.values(names), ...carriers]) {
    const { found, all } = table.get(key) ?? { found: 0, all: 0 }
    console.log(`  ${key.padEnd(10, '　')} ${found}/${all}　${percent(found, all)}`)
  }
  for (const text of missed.slice(0, 10)) console.log(`  未命中：${text}`)
}

type Text = { name: string; plain: string }
async function reports(): Promise<Text[]> {
  const folder = new URL('../../shared/corpus/annual-reports/', import.meta.url)
  if (!existsSync(folder)) return []
  const all: Text[] = []
  for (const name of readdirSync(folder).filter((each) => /^\d{3}\.(?:txt|html|pdf)$/.test(each)))
    for (const { paragraphs } of await read(readFileSync(new URL(name, folder))))
      all.push({ name, plain: paragraphs.map(({ text }) => text).join('\n') })
  return all
}
function documents(): Text[] {
  const file = new URL('../../shared/corpus/documents/policy-50-with-body.xlsx', import.meta.url)
  return existsSync(file)
    ? readXlsx(readFileSync(file)).rows.map(({ text }, row) => ({ name: `policy ${row}`, plain: text }))
    : []
}
function laws(): Text[] {
  if (!existsSync(searchCorpus)) return []
  const byFile = Map.groupBy(readArticles(), ({ key }) => key.split('\t')[0]!)
  return [...byFile].map(([name, articles]) => ({ name, plain: articles.map(({ text }) => text).join('\n') }))
}

const personal = new Set(['identityNumber', 'mobile', 'bankCard', 'permit', 'plate', 'address', 'personList'])
function alarms(title: string, texts: readonly Text[]) {
  const counts = new Map<string, number>()
  const alarmed = new Set<string>()
  const characters = texts.reduce((sum, { plain }) => sum + plain.length, 0)
  const started = performance.now()
  for (const { name, plain } of texts)
    for (const { rule, snippet } of look({ plain })) {
      if (!personal.has(rule)) continue
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
      alarmed.add(name)
      if ((counts.get(rule) ?? 0) <= 3) console.log(`    ${rule}：${snippet}`)
    }
  const speed = characters / 1000 / (performance.now() - started)
  const told = [...counts].map(([rule, count]) => `${rule} ${count}`).join('，') || '无'
  console.log(
    `  ${title}：${texts.length} 篇 ${characters} 字，误报 ${alarmed.size} 篇（${percent(alarmed.size, texts.length)}）：${told}；每秒检查 ${speed.toFixed(1)} 百万字`,
  )
}

const cases = madeCases(Number(process.argv[2] ?? 2_700)).filter(possible)
console.log(`命中（${cases.length} 例，参照 99 %）`)
await hits(cases)
console.log('误报（参照 1 %）')
alarms('年度报告', await reports())
alarms('政策文件', documents())
alarms('法律法规', laws())
