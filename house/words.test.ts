import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applicantKinds, channels, decisions, remedyOutcomes, remedyRoutes } from '../src/law/index.ts'

const glossary = readFileSync('docs/glossary.md', 'utf8')
const declared = Object.entries({ applicantKinds, channels, decisions, remedyOutcomes, remedyRoutes }).flatMap(
  ([group, entries]) => Object.entries(entries).map(([identifier, { label }]) => ({ group, identifier, label })),
)

describe('one English word per legal notion', () => {
  test.each(declared)('$group: $identifier ($label) stands in the glossary', ({ identifier, label }) => {
    const row = glossary.split('\n').find((line) => line.includes(`\`${identifier}\``) && line.includes(label))
    expect(row, `docs/glossary.md lacks a row for \`${identifier}\` · ${label}`).toBeDefined()
  })

  test('no identifier is explained twice with different terms', () => {
    const rows = glossary.split('\n').filter((line) => /^\| [^|]+ \| `/.test(line))
    const terms = new Map<string, string>()
    for (const row of rows) {
      const [, term, identifier] = row.split('|').map((cell) => cell.trim())
      if (!identifier || !term) continue
      expect(terms.get(identifier) ?? term, `${identifier} has two terms`).toBe(term)
      terms.set(identifier, term)
    }
    expect(terms.size).toBeGreaterThan(30)
  })
})
