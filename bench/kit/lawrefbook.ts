import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'

/** STARD's questions and the articles of LawRefBook that answer them (../shared/corpus/search), one document an article. */

export const searchCorpus = new URL('../../../shared/corpus/search/', import.meta.url)
export const hasSearchCorpus = existsSync(searchCorpus)

export type Article = { key: string; title: string; text: string }
export type LayQuestion = { id: number; text: string; answers: Set<string> }

const number = '[一二三四五六七八九十百千零〇]+'
const begins = new RegExp(`^(第${number}条(?:之${number})?)[\\s　]*(.*)$`)

function* articlesOf(file: string, law: string, text: string): Generator<Article> {
  let current: Article | undefined
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const found = begins.exec(line)
    if (found) {
      if (current) yield current
      current = { key: `${file}\t${found[1]}`, title: `${law}${found[1]}`, text: found[2]! }
    } else if (current) current.text += `\n${line}`
  }
  if (current) yield current
}

const named = /^(.*?)\((\d{4}-\d\d-\d\d)\)$/

/** Of each law its newest version only. */
function newestFiles(folder: string): { path: string; law: string }[] {
  const newest = new Map<string, { path: string; law: string; date: string }>()
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!entry.endsWith('.md') || basename(entry) === '_index.md') continue
    const [, law = basename(entry, '.md'), date = ''] = named.exec(basename(entry, '.md')) ?? []
    const key = join(dirname(entry), law)
    if ((newest.get(key)?.date ?? '') <= date) newest.set(key, { path: join(folder, entry), law, date })
  }
  return [...newest.values()]
}

export function readArticles(): Article[] {
  const folder = mkdtempSync(join(tmpdir(), 'lawrefbook-'))
  try {
    execFileSync('tar', ['xJf', new URL('lawrefbook-laws-20250419.tar.xz', searchCorpus).pathname, '-C', folder])
    return newestFiles(folder).flatMap(({ path, law }) => [
      ...articlesOf(relative(folder, path), law, readFileSync(path, 'utf8')),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function readLayQuestions(): LayQuestion[] {
  const rows = readFileSync(new URL('stard-lawrefbook-qrels.tsv', searchCorpus), 'utf8').trim().split('\n').slice(1)
  const answers = Map.groupBy(
    rows.map((row) => row.split('\t')),
    ([query]) => Number(query),
  )
  const asked = JSON.parse(readFileSync(new URL('stard-queries.json', searchCorpus), 'utf8')) as {
    query_id: number
    问题: string
  }[]
  return asked.map(({ query_id: id, 问题: text }) => ({
    id,
    text,
    answers: new Set(answers.get(id)?.map(([, , article, file]) => `${file}\t${article}`)),
  }))
}

/** A name that is always the same for the same key, as ids are. */
export const idOf = (key: string) => {
  const hex = createHash('md5').update(key).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
