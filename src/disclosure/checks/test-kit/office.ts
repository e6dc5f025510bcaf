import { strToU8, type Zippable, zipSync } from 'fflate'

/** Office files as small as they can be, with what they hide. */

const zipped = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
  )

const relations = (all: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`

type Docx = { body: string; comments?: string; core?: string; more?: Record<string, string | Uint8Array> }
export const paragraph = (text: string, run = '') => `<w:p><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
export const docx = ({ body, comments, core = '', more = {} }: Docx): Uint8Array =>
  zipped({
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    ...(comments ? { 'word/comments.xml': `<w:comments>${comments}</w:comments>` } : {}),
    'docProps/core.xml': `<cp:coreProperties>${core}</cp:coreProperties>`,
    ...more,
  })

type Sheet = { name: string; state?: string; rows: string[][]; hiddenRow?: number; hiddenColumn?: number }
const column = (index: number) => String.fromCharCode(65 + index)
const cell = (text: string, row: number, index: number) =>
  text === '' ? '' : `<c r="${column(index)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`
const sheetXml = ({ rows, hiddenRow, hiddenColumn }: Sheet) =>
  `<worksheet>${hiddenColumn ? `<cols><col min="${hiddenColumn}" max="${hiddenColumn}" hidden="1"/></cols>` : ''}<sheetData>${rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}"${hiddenRow === index + 1 ? ' hidden="1"' : ''}>${cells.map((text, at) => cell(text, index + 1, at)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`

export const xlsx = (sheets: readonly Sheet[], more: Record<string, string> = {}): Uint8Array =>
  zipped({
    'xl/workbook.xml': `<workbook><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets
        .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
        .join(''),
    ),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
    ...more,
  })

/** A JPG with nothing but its Exif part. */
export function jpgWith({ place = false, artist = '' }: { place?: boolean; artist?: string }): Uint8Array {
  const entries: [number, number, number, number][] = []
  const words = Buffer.from(`${artist}\0`)
  const count = (artist ? 1 : 0) + (place ? 1 : 0)
  const after = 8 + 2 + count * 12 + 4
  if (artist) entries.push([0x013b, 2, words.length, after])
  if (place) entries.push([0x8825, 4, 1, after + words.length])
  const tiff = Buffer.alloc(after + words.length + 32)
  tiff.write('MM\0*\0\0\0\x08', 'latin1')
  tiff.writeUInt16BE(count, 8)
  for (const [index, [tag, type, size, value]] of entries.entries()) {
    tiff.writeUInt16BE(tag, 10 + index * 12)
    tiff.writeUInt16BE(type, 12 + index * 12)
    tiff.writeUInt32BE(size, 14 + index * 12)
    tiff.writeUInt32BE(value, 18 + index * 12)
  }
  words.copy(tiff, after)
  const folder = after + words.length
  tiff.writeUInt16BE(1, folder)
  tiff.writeUInt16BE(2, folder + 2) // GPSLatitude
  tiff.writeUInt16BE(5, folder + 4)
  tiff.writeUInt32BE(3, folder + 6)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const size = Buffer.alloc(2)
  size.writeUInt16BE(body.length + 2)
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), size, body, Buffer.from([0xff, 0xd9])])
}

/** A PDF of one page with these words, an author and a note. */
export function pdfWith(words: string, { author = '', note = '' } = {}): Uint8Array {
  const stream = `BT /F1 12 Tf 50 700 Td (${words}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${note ? '/Annots[7 0 R]' : ''}>>`,
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Author(${author})>>`,
    `<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(${note})>>`,
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj${object}endobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(file, 'latin1')
}
