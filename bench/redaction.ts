import { randomBytes } from 'node:crypto'
import { redact } from '../src/requests/redaction/redact.ts'
import { nastyPdf, textAt } from '../src/requests/redaction/test-kit/nasty-pdf.ts'

/**
 * How long a page takes to be drawn, set anew and tested, in its own process as in the house:
 * node --import tsx bench/redaction.ts [pages]
 */
const pages = Number(process.argv[2] ?? 20)
const line = '经审查，申请人周某某所申请的征收补偿协议中涉及第三方的部分不予公开，其余予以提供。'
const rows = Array.from({ length: 28 }, (_, row) => textAt(60, 770 - row * 25, line.slice(row % 3), 11))
const text = nastyPdf({ pages: Array.from({ length: pages }, () => ({ content: rows.join('\n') })) })

const [width, height] = [1240, 1754] // 150 dpi
const image = (seed: number) => {
  const noise = randomBytes(4096)
  return Buffer.alloc(width * height * 3).map((_, at) => 170 + ((noise[(at * seed) % 4096] ?? 0) % 70))
}
const scan = nastyPdf({
  pages: Array.from({ length: pages }, (_, index) => ({
    content: 'q 595 0 0 842 0 0 cm /I Do Q',
    more: `/MediaBox[0 0 595 842]/Resources<</XObject<</I ${200 + index} 0 R>>>>`,
  })),
  objects: Object.fromEntries(
    Array.from({ length: pages }, (_, index) => [
      200 + index,
      {
        dictionary: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8`,
        stream: image(index + 1),
      },
    ]),
  ),
})

async function measure(name: string, bytes: Uint8Array) {
  const boxes = Array.from({ length: pages }, (_, index) => ({
    ...{ page: index + 1, x: 0.15, y: 0.1, w: 0.2, h: 0.05 },
    ...{ ground: 'DENY_THIRD_PARTY' as const, note: '' },
  }))
  const once = () => redact({ bytes, mediaType: 'application/pdf', boxes, elsewhere: '逐页相同', by: 'bench' })
  await once()
  const started = performance.now()
  const { bytes: made, proof } = await once()
  const each = (performance.now() - started) / pages
  if (!proof.passed) throw new Error(JSON.stringify(proof.checks.filter(({ passed }) => !passed)))
  console.log(
    `${name} ${pages} 页：每页 ${each.toFixed(0)} ms，遮盖件每页 ${(made.length / pages / 1024).toFixed(0)} KB`,
  )
}

await measure('文字', text)
await measure('扫描', scan)
process.exit()
