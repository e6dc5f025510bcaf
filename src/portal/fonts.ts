import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Noto from our own server, for machines without a Chinese font. A face names the fonts a machine may have under
 * another name first (local), and is cut into unicode ranges, so that a page fetches only the parts it shows.
 */
type Face = { family: string; package: string; weight: 400 | 700; local: string[] }

const faces: Face[] = [
  {
    family: 'Gongkai Sans',
    package: 'noto-sans-sc',
    weight: 400,
    local: ['Noto Sans CJK SC', 'NotoSansCJKsc-Regular'],
  },
  {
    family: 'Gongkai Sans',
    package: 'noto-sans-sc',
    weight: 700,
    local: ['Noto Sans CJK SC Bold', 'NotoSansCJKsc-Bold'],
  },
  {
    family: 'Gongkai Serif',
    package: 'noto-serif-sc',
    weight: 700,
    local: ['Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold'],
  },
]

const require = createRequire(import.meta.url)
const home = (name: string) => dirname(require.resolve(`@fontsource/${name}/package.json`))

const rule = (face: Face, file: string, range: string) => `@font-face {
  font-family: "${face.family}"; font-weight: ${face.weight}; font-display: swap;
  src: ${face.local.map((name) => `local("${name}")`).join(', ')}, url(/fonts/${file}) format("woff2");
  unicode-range: ${range};
}`

const block = /url\(\.\/files\/([\w-]+\.woff2)\)[^}]*?unicode-range:\s*([^;]+);/g

const rulesOf = (face: Face) => {
  const css = readFileSync(join(home(face.package), `${face.weight}.css`), 'utf8')
  return [...css.matchAll(block)].map(([, file = '', range = '']) => rule(face, file, range))
}

export const fontFaces = (): string => faces.flatMap(rulesOf).join('\n')

/** The file behind /fonts/…, or nothing: only names our own style sheet could have written. */
export async function fontFile(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const face = faces.find((one) => name.startsWith(`${one.package}-`) && name.endsWith(`-${one.weight}-normal.woff2`))
  if (!face || !/^[a-z0-9-]+\.woff2$/.test(name)) return null
  try {
    return new Uint8Array(await readFile(join(home(face.package), 'files', name)))
  } catch {
    return null
  }
}
