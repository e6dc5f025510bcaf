import { letterDocx, letterPdf, toPdf } from '../src/papers/index.ts'
import { sample } from '../src/papers/test-kit/sample.ts'
import { compose } from '../src/requests/letters/compose.ts'
import { kindOf, letterKinds } from '../src/requests/letters/kinds.ts'
import { sampleCase } from '../src/requests/letters/sample-case.ts'

/** `bench/letter.ts`: every kind of letter as PDF and Word, warm; reference: the annual report's PDF in the same run.
 * No two are alike, so that nothing is remembered from the one before. */

const times = 9

async function median(work: () => Promise<unknown>) {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!
}

let made = 0
/** Another case each time: another number, name and matter. */
const another = (id: string) => {
  const kind = kindOf(id)
  const given = sampleCase(kind)
  made++
  const request = { ...given.request, content: `第${made}件：${given.request.content}`.repeat(1 + (made % 4)) }
  const applicant = { name: `申请人${made}`, organisation: made % 2 === 0 }
  return compose(kind, { ...given, request, applicant }, kind.words, kind.series ? `海财依复〔2026〕${made}号` : null)
    .letter
}
const anotherReport = () => ({
  ...sample,
  title: `${sample.title}${made++}`,
  lead: sample.lead.map((block) => ({ ...block, text: `${block.text}${made}` })),
})

await toPdf(anotherReport())
await letterPdf(another('feeNotice'))
await letterDocx(another('feeNotice'))

const report = await median(() => toPdf(anotherReport()))
const measured: { id: string; pdf: number; docx: number }[] = []
for (const { id } of letterKinds)
  measured.push({
    id,
    pdf: await median(() => letterPdf(another(id))),
    docx: await median(() => letterDocx(another(id))),
  })

const told = (what: string, ms: number) =>
  process.stdout.write(
    `${what}: ${ms.toFixed(1)} ms (${(ms / report).toFixed(2)} of the report's ${report.toFixed(0)} ms)\n`,
  )

for (const format of ['pdf', 'docx'] as const) {
  const sorted = measured.map((each) => ({ id: each.id, ms: each[format] })).sort((a, b) => a.ms - b.ms)
  told(`${format}, median of ${sorted.length} kinds`, sorted[Math.floor(sorted.length / 2)]!.ms)
  told(`${format}, slowest kind (${sorted.at(-1)!.id})`, sorted.at(-1)!.ms)
}
