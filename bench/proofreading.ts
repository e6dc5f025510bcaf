import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readXlsx } from '../src/annual-report/reader/containers/xlsx.ts'
import { hitsOf, slips } from '../src/annual-report/reader/findings/wording.ts'
import { read } from '../src/annual-report/reader/read.ts'
import { withoutPrintedSpaces } from '../src/annual-report/reader/text/normalise.ts'

/**
 * Hits and false alarms of each proofreading rule on the corpus: node --import tsx bench/proofreading.ts
 * The reports' real slips are listed here as read by eye; any other hit, and every hit in the sixty State Council
 * documents, which were proofread before they were issued, is counted as a false alarm. Square brackets round a year are a slip
 * wherever they stand (GB/T 9704—2012), so W-BRACKET has none.
 */
const corpus = new URL('../../shared/corpus/', import.meta.url)
if (!existsSync(corpus)) throw new Error('未找到 ../shared/corpus')
const real = new Set(['资金资金', '的的', '我县县'])

const texts: { name: string; text: string; issued: boolean }[] = []
const folder = new URL('annual-reports/', corpus)
for (const name of readdirSync(folder).filter((each) => /^\d{3}\.(?:txt|html)$/.test(each)))
  for (const report of await read(readFileSync(new URL(name, folder))))
    texts.push({
      name: `${name} ${report.year}`,
      text: report.paragraphs.map(({ text }) => text).join('\n'),
      issued: false,
    })
for (const row of readXlsx(readFileSync(new URL('documents/policy-50-with-body.xlsx', corpus))).rows)
  texts.push({ name: 'policy', text: withoutPrintedSpaces(row.text), issued: true })

console.log(`文本 ${texts.length} 段，${texts.reduce((sum, { text }) => sum + text.length, 0)} 字`)
for (const slip of slips) {
  const hits = texts.flatMap(({ name, text, issued }) =>
    hitsOf(slip, text).map(({ quote, at }) => ({
      name,
      quote,
      issued,
      around: text.slice(Math.max(0, at - 8), at + quote.length + 8),
    })),
  )
  const wrong = hits.filter(
    ({ quote, issued }) => slip.id !== 'W-BRACKET' && (issued || ![...real].some((each) => quote.includes(each))),
  )
  console.log(`${slip.id.padEnd(10)} ${slip.name}：命中 ${hits.length - wrong.length}，误报 ${wrong.length}`)
  for (const { name, around } of wrong.slice(0, 12)) console.log(`    ${name}　${around.replace(/\s/g, '')}`)
}
