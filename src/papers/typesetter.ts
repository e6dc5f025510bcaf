import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'

const weights = ['400Regular', '500Medium', '700Bold']

let compiler: NodeCompiler | null = null

/** The fonts are found once and read when first needed; after that a paper is set in milliseconds. */
export const typesetter = (): NodeCompiler => {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: weights.map((weight) => join(fonts, weight)) }] })
  return compiler
}

/** Pictures by the name under which a template asks for them. */
export type Pictures = Readonly<Record<string, Uint8Array | undefined>>

/** Sets `paper` (sys.inputs.paper as JSON: text, never markup) by a template. */
export async function typeset(template: string, paper: unknown, pictures: Pictures = {}): Promise<Uint8Array> {
  // The document before this one is freed between turns of the event loop; without one, a row of papers piles up.
  await setImmediate()
  const pages = typesetter()
  for (const [name, bytes] of Object.entries(pictures)) if (bytes) pages.mapShadow(resolve(name), Buffer.from(bytes))
  try {
    const { result, takeDiagnostics } = pages.compile({
      mainFileContent: template,
      inputs: { paper: JSON.stringify(paper) },
    })
    if (!result) throw new Error(`typst: ${JSON.stringify(takeDiagnostics()?.shortDiagnostics)}`)
    return new Uint8Array(accessible(pages, result))
  } finally {
    pages.resetShadow()
    pages.evictCache(3)
  }
}

/**
 * PDF/UA-1 (ISO 14289-1), which screen readers rely on. It refuses a character no font can draw; a paper with a rare
 * character in a name must still be published, then as a tagged PDF without the claim.
 */
function accessible(pages: NodeCompiler, result: NodeTypstDocument) {
  try {
    return pages.pdf(result, { pdfStandard: PdfStandard.UA_1 })
  } catch {
    return pages.pdf(result)
  }
}
