import { deflateSync } from 'node:zlib'

/** A small PDF, written by hand, with whatever a PDF may hide words in. */

export type Nasty = {
  pages: { content: string; more?: string; annotations?: string[] }[]
  /** Further objects by number from 100 on. */
  objects?: Record<number, string | { dictionary: string; stream: string | Uint8Array }>
  catalog?: string
  trailer?: string
}

/** A string of a PDF as UTF-16 with its mark, in hex. */
export const wide = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
/** Text in the font F1, whose codes are UTF-16. */
export const shown = (text: string) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
/** 24 pt text at a place of a page of 595 × 842 points. */
export const textAt = (x: number, y: number, text: string, size = 24) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown(text)} Tj ET`
export const latinAt = (x: number, y: number, text: string, size = 24) =>
  `BT /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`

const fonts = {
  5: '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
  6: '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
  7: '<</Type/FontDescriptor/FontName/SimSun/Flags 4/StemV 80/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/FontBBox[0 -200 1000 800]>>',
  8: '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
}
const resources = '/Resources<</Font<</F1 5 0 R/F2 8 0 R>>/Properties<</OC1 101 0 R>>>>'

type Body = string | { dictionary: string; stream: string | Uint8Array }
const written = (number: number, body: Body): Buffer => {
  if (typeof body === 'string') return Buffer.from(`${number} 0 obj ${body} endobj\n`, 'latin1')
  const stream = deflateSync(body.stream)
  const head = `${number} 0 obj <<${body.dictionary}/Filter/FlateDecode/Length ${stream.length}>> stream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream endobj\n')])
}

/** Objects one after the other with a table that finds them; `previous` makes it a later revision of that file. */
function assembled(objects: Record<number, Body>, trailer: string, previous?: Buffer): Buffer {
  const parts = [previous ?? Buffer.from('%PDF-1.7\n')]
  let at = parts[0]!.length
  const places: [number, number][] = []
  for (const [number, body] of Object.entries(objects)) {
    places.push([Number(number), at])
    parts.push(written(Number(number), body))
    at += parts.at(-1)!.length
  }
  const lines = places.map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
  const before = previous ? `/Prev ${previous.toString('latin1').match(/startxref\n(\d+)\n%%EOF\s*$/)?.[1]}` : ''
  const table = `xref\n0 1\n0000000000 65535 f \n${lines.join('')}trailer <</Size 1000/Root 1 0 R${trailer}${before}>>\n`
  parts.push(Buffer.from(`${table}startxref\n${at}\n%%EOF\n`))
  return Buffer.concat(parts)
}

export function nastyPdf({ pages, objects = {}, catalog = '', trailer = '' }: Nasty): Buffer {
  const own: Record<number, Body> = {}
  const kids = pages.map((_, index) => `${10 + index * 3} 0 R`)
  own[1] = `<</Type/Catalog/Pages 2 0 R${catalog}>>`
  own[2] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages.length}>>`
  Object.assign(own, fonts)
  pages.forEach(({ content, more = '/MediaBox[0 0 595 842]', annotations = [] }, index) => {
    const number = 10 + index * 3
    const listed = annotations.length > 0 ? `/Annots[${annotations.join(' ')}]` : ''
    own[number] = `<</Type/Page/Parent 2 0 R/Contents ${number + 1} 0 R${resources}${more}${listed}>>`
    own[number + 1] = { dictionary: '', stream: content }
  })
  return assembled({ ...own, ...objects }, trailer)
}

/** The same file with another content of its first page appended: what stood there before stays in the bytes. */
export const revised = (file: Buffer, content: string): Buffer =>
  assembled({ 11: { dictionary: '', stream: content } }, '', file)
