import { indexRecords } from '../src/portal/search/indexing.ts'
import { Searcher } from '../src/portal/search/search.ts'
import { familiesOf } from '../src/portal/search/store-search.ts'
import { idOf, readArticles, readLayQuestions } from './kit/lawrefbook.ts'
import { mean, ndcg, percentile, recall } from './kit/relevance.ts'
import { recordOf, withSearchSite } from './kit/search-site.ts'

/**
 * `bench/stard.ts`: 1,543 questions in plain language over the 140,000 articles of LawRefBook. References: BM25 over two
 * characters 0.349 nDCG@10 (../shared/corpus/README.md), 40 ms p95.
 */

const articles = readArticles()
const questions = readLayQuestions()

await withSearchSite(async (db) => {
  const started = performance.now()
  await indexRecords(db, articles.map(recordOf))
  const indexed = (performance.now() - started) / 1000
  console.log(`${articles.length} articles indexed in ${indexed.toFixed(1)} s`)
  const searcher = new Searcher(db, async () => ({ own: [], synonyms: [] }))
  const times: number[] = []
  const [ndcgs, recalls, recalls100] = [[] as number[], [] as number[], [] as number[]]
  await searcher.ask({ text: '起步', today: '2026-01-01', most: 10 })
  for (const { text, answers } of questions) {
    const from = performance.now()
    const { numbers } = await searcher.ask({ text, today: '2026-01-01', most: 100 })
    const families = await familiesOf(db, numbers)
    times.push(performance.now() - from)
    const wanted = new Set([...answers].map(idOf))
    const found = numbers.map((number) => families.get(number)!)
    ndcgs.push(ndcg(found, wanted))
    recalls.push(recall(found, wanted, 10))
    recalls100.push(recall(found, wanted, 100))
  }
  console.log({
    ndcg10: mean(ndcgs).toFixed(4),
    recall10: mean(recalls).toFixed(3),
    recall100: mean(recalls100).toFixed(3),
    medianMs: percentile(times, 0.5).toFixed(1),
    p95Ms: percentile(times, 0.95).toFixed(1),
    worstMs: Math.max(...times).toFixed(1),
  })
})
