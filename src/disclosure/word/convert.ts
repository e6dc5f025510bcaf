import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { cleanHtml } from './clean.ts'

/** What the confined process gives back: pictures apart, named 「image:0」 in the html until each is a stored file. */
export type WordImage = { mediaType: string; bytes: Uint8Array }
export type Converted = { html: string; warnings: string[]; images: WordImage[] }
export type WordJob = { bytes: Uint8Array }
export type WordAnswer = Converted | { problem: string }

// Names of the styles in the Word and the WPS of this country; the rest is mammoth's own table.
const styleMap = [
  ...[1, 2, 3, 4].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='center'] => p.center:fresh",
  "p[style-name='right'] => p.right:fresh",
  'u => u',
]

type Paragraph = { type: string; alignment?: string; styleName?: string | null; children?: Paragraph[] }

/** Mammoth lets alignment go; what stands in the middle or at the right of an official paper says what it is. */
const keepAlignment = (node: Paragraph): Paragraph => {
  const children = node.children?.map(keepAlignment)
  const isBody = node.type === 'paragraph' && !/^(heading|标题|title)/i.test(node.styleName ?? '')
  const aligned = isBody && (node.alignment === 'center' || node.alignment === 'right')
  return { ...node, ...(children && { children }), ...(aligned && { styleName: node.alignment }) }
}

const inWord = /^word\/(document|comments|numbering)\.xml$/

/** What Word shows and html does not have: said, so that somebody looks. */
function lost(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => inWord.test(name) })
  const part = (name: string) => new TextDecoder().decode(parts[`word/${name}.xml`] ?? new Uint8Array())
  const body = part('document')
  const says = (found: boolean, warning: string) => (found ? [warning] : [])
  return [
    ...says(/<w:(ins|del)\s/.test(body), '文件里有修订痕迹：按接受全部修订导入，请核对'),
    ...says(/<w:comment\s/.test(part('comments')), '文件里有批注，没有导入'),
    ...says(/<(wps:txbx|v:textbox)/.test(body), '文件里有文本框，其中的文字可能移了位置，请核对'),
    ...says(/<m:oMath/.test(body), '文件里有公式，没有导入，请改用图片并写替代文字'),
    ...says(
      /<w:numPr>/.test(body) && /w:numFmt w:val="(chinese|ideograph|japanese)/i.test(part('numbering')),
      '文件用了“一、”“（一）”之类的自动编号，导入后成为普通列表，请改回公文写法',
    ),
  ]
}

export async function convertWord({ bytes }: WordJob): Promise<Converted> {
  const images: WordImage[] = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    images.push({ mediaType: image.contentType, bytes: new Uint8Array(await image.readAsBuffer()) })
    return { src: `image:${images.length - 1}` }
  })
  const options = { styleMap, convertImage, transformDocument: keepAlignment, externalFileAccess: false }
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
  const { html, warnings } = cleanHtml(value, (src) => (src.startsWith('image:') ? src : null))
  return { html, warnings: [...warnings, ...lost(bytes)], images }
}
