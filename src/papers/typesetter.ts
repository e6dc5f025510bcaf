import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const weights = ['400Regular', '500Medium', '700Bold']

let compiler: NodeCompiler | null = null

/** The fonts are found once and read when first needed; after that a paper is set in milliseconds. */
export const typesetter = (): NodeCompiler => {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: weights.map((weight) => join(fonts, weight)) }] })
  return compiler
}
