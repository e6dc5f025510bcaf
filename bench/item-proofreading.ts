import { existsSync, readFileSync } from 'node:fs'
import { readXlsx } from '../src/annual-report/reader/containers/xlsx.ts'
import { look, someMetadata } from '../src/disclosure/checks/test-kit/content.ts'
import { readArticles, searchCorpus } from './kit/lawrefbook.ts'

/**
 * `bench/item-proofreading.ts`: hits and false alarms of the rules for slips on ../shared/corpus/proofreading. The two
 * test sets are sentences of learners and of law questions with any characters changed; our lists are of what offices
 * write, so few of those are hit, and what counts is that a right sentence is left alone.
 */
const folder = new URL('../../shared/corpus/proofreading/', import.meta.url)
if (!existsSync(folder)) throw new Error('未找到 ../shared/corpus/proofreading')

const slips = new Set(['typo', 'repeat', 'documentNumber', 'lawName', 'date', 'organName', 'political', 'expression'])
/** The corpora are from before the reforms of 2018: names that were right then are right there. */
const metadata = { ...someMetadata, formedOn: '2015-01-01' }
const found = (plain: string) => look({ plain, metadata }).filter(({ rule }) => slips.has(rule))
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`

function set(name: string) {
  const pairs = readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .map((line) => line.trim().split('\t'))
    .filter(([wrong, right]) => wrong && right)
  const wrong = pairs.filter(([a, b]) => a !== b)
  const hit = wrong.filter(([a]) => found(a!).length > 0)
  const mended = wrong.filter(([a, b]) => found(a!).some(({ suggestion }) => suggestion && b!.includes(suggestion)))
  const alarmed = pairs.filter(([, b]) => found(b!).length > 0)
  console.log(
    `${name}：有错 ${wrong.length} 句，命中 ${hit.length}（${percent(hit.length, wrong.length)}），改对 ${mended.length}；正确 ${pairs.length} 句，误报 ${alarmed.length}（${percent(alarmed.length, pairs.length)}）`,
  )
  for (const [, right] of alarmed.slice(0, 8))
    console.log(
      `    误报：${found(right!)
        .map(({ snippet }) => snippet)
        .join('；')}`,
    )
}

function confusions() {
  const pairs = readFileSync(new URL('pycorrector-custom_confusion.txt', folder), 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([wrong, right]) => wrong && right && !wrong.startsWith('#'))
  const hit = pairs.filter(([wrong]) => found(wrong!).length > 0)
  console.log(`混淆词表：${pairs.length} 对，命中 ${hit.length}（${percent(hit.length, pairs.length)}）`)
}

function clean(name: string, texts: readonly string[]) {
  const counts = new Map<string, number>()
  for (const text of texts) for (const { rule } of found(text)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const told = [...counts].map(
    ([rule, count]) => `${rule} ${count}（每十万字 ${((1e5 * count) / characters).toFixed(2)}）`,
  )
  console.log(`${name} ${characters} 字（已发布的文本，提示当作误报计）：${told.join('，') || '无'}`)
}

set('pycorrector-ec_law_test.tsv')
set('pycorrector-sighan2015_test.tsv')
confusions()
const policies = new URL('../../shared/corpus/documents/policy-50-with-body.xlsx', import.meta.url)
if (existsSync(policies))
  clean(
    '政策文件',
    readXlsx(readFileSync(policies)).rows.map(({ text }) => text),
  )
if (existsSync(searchCorpus))
  clean(
    '法律法规',
    readArticles().map(({ text }) => text),
  )
