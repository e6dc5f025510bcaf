import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasSearchCorpus, idOf, readArticles, readLayQuestions } from '../bench/kit/lawrefbook.ts'
import { mean, ndcg } from '../bench/kit/relevance.ts'
import { benchOrgan, recordOf } from '../bench/kit/search-site.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { docNumber, numberKey } from '../src/portal/search/doc-number.ts'
import { indexRecords } from '../src/portal/search/indexing.ts'
import { Searcher } from '../src/portal/search/search.ts'
import { familiesOf } from '../src/portal/search/store-search.ts'

/** Relevance must not fall: real questions, titles and numbers, which stay outside the repository. */

const unsaid = hasSearchCorpus ? '' : '（没有找到 ../shared/corpus/search，跳过）'
const today = '2026-01-01'
const documents = new URL('../../shared/corpus/documents/', import.meta.url)
const rowsOf = (file: string) =>
  execFileSync('xz', ['-dc', new URL(file, documents).pathname], { maxBuffer: 1 << 28 })
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))

let kept: TestDatabase
let searcher: Searcher
beforeAll(async () => {
  if (!hasSearchCorpus) return
  kept = await testDatabase()
  const organ = { code: '113308247743941119', name: '海澜区人民政府', short_name: '区政府', kind: 'government' }
  await kept.db
    .insertInto('organ')
    .values({ id: benchOrgan, ...organ, must_report: false, rolls_up: false })
    .execute()
  searcher = new Searcher(kept.db, async () => ({ own: [], synonyms: [] }))
})
afterAll(() => kept?.close())

const found = async (text: string, most = 10) => {
  const { numbers } = await searcher.ask({ text, today, most })
  const families = await familiesOf(kept.db, numbers)
  return numbers.map((number) => families.get(number)!)
}

describe.runIf(hasSearchCorpus)(`检索真实的标题和文号${unsaid}`, () => {
  test('43,316 个文号，除空白和三个残缺的外都归为一种写法', () => {
    const written = rowsOf('gov-doc-numbers.tsv.xz').map((row) => row[3] ?? '')
    const known = written.filter((text) => numberKey(text) !== undefined)
    expect(known.length).toBeGreaterThan(38_000)
    expect(known.filter((text) => docNumber(text) === undefined).length).toBeLessThanOrEqual(3)
  })

  test('每八十个标题取一个，第一条就是它的占九成以上；按文号全部是第一条', async () => {
    const titles = rowsOf('gov-doc-dates.tsv.xz').map((row) => row[2]!)
    const numbers = [...new Set(rowsOf('gov-doc-numbers.tsv.xz').flatMap((row) => numberKey(row[3] ?? '') ?? []))]
    const records = titles.map((title, n) => recordOf({ key: `t${n}`, title, text: '', docNumber: numbers[n] ?? null }))
    await indexRecords(kept.db, records)
    const byId = new Map(records.map((record) => [record.id, record]))
    const [right, asked] = [[] as number[], titles.filter((_, n) => n % 80 === 0)]
    for (const title of asked) right.push(byId.get((await found(title, 1))[0]!)?.title === title ? 1 : 0)
    expect(mean(right)).toBeGreaterThan(0.9)
    const exact: number[] = []
    for (let n = 0; n < Math.min(numbers.length, titles.length); n += 80) {
      exact.push(byId.get((await found(numbers[n]!, 1))[0]!)?.docNumber === numbers[n] ? 1 : 0)
    }
    expect(mean(exact)).toBe(1)
  }, 120_000)
})

describe.runIf(hasSearchCorpus)(`检索用大白话提的问题${unsaid}`, () => {
  test('STARD 每二十问取一问，十四万条文中 nDCG@10 不低于 0.31', async () => {
    const articles = readArticles()
    await indexRecords(kept.db, articles.map(recordOf))
    const asked = readLayQuestions().filter((_, n) => n % 20 === 0)
    const values: number[] = []
    for (const { text, answers } of asked) values.push(ndcg(await found(text), new Set([...answers].map(idOf))))
    expect(mean(values)).toBeGreaterThanOrEqual(0.31)
  }, 180_000)
})
