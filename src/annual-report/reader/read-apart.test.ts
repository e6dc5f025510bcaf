import { expect, test } from 'vitest'
import { referenceCells } from '../../law/test-kit/reference.ts'
import { toPdf } from '../../papers/index.ts'
import { readerApart } from './read-apart.ts'
import { htmlReport, prints } from './test-kit/layouts.ts'
import { paperOf } from './test-kit/papers.ts'

const about = { organ: '江州市清河区财政局', year: 2024 }
const hang = new URL('../foreign/test-kit/hang.ts', import.meta.url)

test('PDF 在另一进程里读，读到的与在本进程里一样', async () => {
  const outcome = await readerApart()('年报.pdf', (await toPdf(paperOf(referenceCells, about))) as Uint8Array)
  if (!('reports' in outcome)) throw new Error(outcome.verdict.reason)
  const cells = [...(outcome.reports[0]?.reading.cells ?? [])].map(([id, { value }]) => [id, value])
  expect(Object.fromEntries(cells)).toEqual(referenceCells)
}, 30_000)

test('读不完的 PDF 到时停下，说明原因；网页不受影响', async () => {
  const read = readerApart(hang, 1)
  const outcome = await read('坏.pdf', new TextEncoder().encode('%PDF-1.7'))
  expect('verdict' in outcome && outcome.verdict).toMatchObject({
    status: 'unreadable',
    reason: expect.stringContaining('没有读完'),
  })
  const page = htmlReport(referenceCells, prints.plain as never, about)
  expect('reports' in (await read('好.html', new TextEncoder().encode(page)))).toBe(true)
}, 30_000)
