import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../law/index.ts'
import type { Actor, ActRecord } from '../platform/act.ts'
import { type ItemActName, itemActNames } from './act-names.ts'
import { itemActs } from './acts/index.ts'
import { chainsOf } from './chain.ts'
import { someMetadata } from './checks/test-kit/content.ts'
import { fold } from './fold.ts'
import { type ItemFacts, stageOf } from './item.ts'
import { nothingKnown } from './item-act.ts'
import type { Draft } from './proceedings.ts'

/** Whatever people do in whatever order: what reaches the public was signed by three, none of whom wrote it. */

const people: readonly Actor[] = [
  ['王拟稿', 'clerk'],
  ['钱编辑', 'editor'],
  ['李科长', 'foiHead'],
  ['周法制', 'legal'],
  ['陈局长', 'organHead'],
  ['林公开', 'office'],
  ['李科长', 'legal'],
  ['王拟稿', 'organHead'],
].map(([name, role], at) => ({ id: `a${at}`, name: name!, role: role!, organId: 'o' }))

const site = { calendar, chains: chainsOf(new Map()), now: '2026-03-10T01:00:00.000Z' }
const metadata = {
  ...someMetadata,
  ...{ issuingBodies: ['区财政局'], source: '区财政局', columnId: 'c', summary: '概述', art20: 'a20.01' },
  ...{ theme: '0401', genre: '公告', formedOn: '2026-03-02' },
}

type Move = { who: number; act: ItemActName; text: number; meta: number }
const weighted = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<ItemActName>('proof', 'review', 'reviewSecrecy', 'submit', 'release') },
  { weight: 4, arbitrary: fc.constantFrom<ItemActName>('edit', 'correct', 'returnDraft', 'withdraw') },
  { weight: 2, arbitrary: fc.constantFrom<ItemActName>(...itemActNames) },
)
const move: fc.Arbitrary<Move> = fc.record({
  who: fc.nat(people.length - 1),
  act: weighted,
  text: fc.nat(2),
  meta: fc.nat(1),
})

const revisionOf = (n: number, { text, meta }: Pick<Move, 'text' | 'meta'>): Draft => ({
  ...{ revision: `r${n}`, number: n, hash: `h${text}.${meta}`, text: `t${text}`, title: `标题${text}` },
  ...{ metadata: { ...metadata, source: `来源${meta}` }, files: [] },
})

const saidTo = (act: ItemActName, hash: string | undefined): Record<string, unknown> => ({
  ...{ hash, opinion: '同意', ticked: [], reason: '写明的理由', basis: '依据', conclusion: 'publishable' },
  ...{ visible: true, note: '更正说明', ground: 'wrong', at: '2026-03-11T01:00:00.000Z', reasons: ['x'] },
  ...{ finding: 'f', comment: 'c1', text: '批注', quote: '', approvers: [] },
  ...(act === 'draft' && { organId: 'o', contentClass: 'ordinary' }),
})

function take(item: ItemFacts | null, { who, act: name, ...move }: Move, seq: number): ItemFacts | null {
  const act = itemActs[name]
  const actor = people[who]!
  if (!act.by.some((by) => by === actor.role)) return item
  const revision = ['draft', 'edit'].includes(name) ? revisionOf(seq, move) : null
  const known = { ...nothingKnown, revision, indexNumber: `i${seq}`, columnName: '栏目', dueOn: '2026-12-31' }
  const given = { said: saidTo(name, item?.proceedings?.draft?.hash), site, known } as never
  const context = { today: '2026-03-10', actor }
  if (act.refusals(item, given, context).length > 0) return item
  const facts = JSON.parse(JSON.stringify(act.facts(given, context, item))) as ActRecord['facts']
  const record = {
    subjectKind: 'item',
    subjectId: 'x',
    seq,
    name,
    at: `2026-03-10T0${seq % 10}:00:00.000Z`,
    by: actor.id,
    facts,
  }
  return fold(item, record)
}

function holds(before: ItemFacts | null, after: ItemFacts) {
  const now = after.proceedings!
  if (before?.indexNumber) expect(after.indexNumber).toBe(before.indexNumber)
  if (before?.publishedOn) expect(after.publishedOn).toBe(before.publishedOn)
  if (before?.proceedings?.publishedAt) expect(now.publishedAt).toBe(before.proceedings.publishedAt)
  const isReleased = after.revisionId !== null && after.revisionId !== before?.revisionId
  if (!isReleased) return
  const reviews = now.signatures.filter(({ step }) => step.startsWith('review'))
  const names = reviews.map(({ name }) => name)
  expect(names.length).toBeGreaterThanOrEqual(before?.publishedOn ? 2 : 3)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => now.authors.some((author) => author.name === name))).toEqual([])
  expect(now.signatures.at(-1)?.hash).toBe(now.released?.hash)
  expect(now.secrecy).toMatchObject({ hash: now.released?.hash, conclusion: 'publishable' })
  expect(after.title).toBe(now.released?.title)
}

const begin: Move = { who: 0, act: 'draft', text: 0, meta: 0 }
/** Whose turn it is does it: so that the way to the end is walked often, with other moves strewn in. */
const straight: readonly Move[] = [
  [0, 'submit'],
  [3, 'reviewSecrecy'],
  [1, 'proof'],
  [2, 'review'],
  [1, 'proof'],
  [3, 'review'],
  [1, 'proof'],
  [4, 'review'],
  [1, 'release'],
].map(([who, act]) => ({ ...begin, who: who as number, act: act as ItemActName }))

test('发布的都经三个没有写过它的人签过，签的就是发布的那一稿；编号和发布时间不再变', () => {
  let released = 0
  const strewn = fc.array(
    fc.oneof(
      move,
      fc.nat(straight.length - 1).map((at) => straight[at]!),
    ),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(strewn, fc.boolean()), { minLength: 1, maxLength: 2 }), (rounds) => {
      let [item, seq] = [take(null, begin, 1), 1]
      for (const [moves, whole] of rounds)
        for (const each of [...moves, ...(whole ? straight : [])]) {
          const before = item
          item = take(item, each, ++seq)
          holds(before, item!)
          if (item?.revisionId !== before?.revisionId) released += 1
        }
      expect(stageOf(item!)).toBeTypeOf('string')
    }),
    { numRuns: 600 },
  )
  expect(released).toBeGreaterThan(20)
})
