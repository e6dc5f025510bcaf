import { load } from 'cheerio'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import type { CellId } from '../../law/index.ts'
import type { ReportPaper } from '../report-paper.ts'
import { cellsOf, htmlTables, type Matrix, put } from './read-tables.ts'

type Cells = ReportPaper['cells']

export const readJson = (text: string): Cells => JSON.parse(text).cells

/** RFC 4180, read character by character. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (const char of text.replace(/^\uFEFF/, '')) {
    const row = rows.at(-1)!
    if (char === '"') {
      if (!quoted && row.at(-1) !== '' && !row.at(-1)!.endsWith('"')) throw new Error('引号不在字段开头')
      quoted = !quoted
      row[row.length - 1] += '"'
    } else if (!quoted && char === ',') row.push('')
    else if (!quoted && char === '\n') rows.push([''])
    else row[row.length - 1] += char
  }
  const unquote = (field: string) =>
    field
      .replace(/\r$/, '')
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"')
  return rows.slice(0, -1).map((row) => row.map(unquote))
}

export const readCsv = (text: string): Cells =>
  Object.fromEntries(
    csvRows(text)
      .slice(1)
      .filter(([, , , , value]) => value !== '')
      .map(([id, , , , value]) => [id as CellId, Number(value)]),
  )

export const readDocx = async (bytes: Uint8Array): Promise<Cells> =>
  cellsOf(htmlTables((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value))

export type Sheet = { name: string; rows: Matrix; merges: string[]; formulas: number }

const place = (ref: string): [number, number] => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
  return [Number(digits) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1]
}

/** A workbook as its package says it is, without the library that wrote it. */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = async (path: string) => load((await zip.file(path)?.async('string')) ?? '', { xml: true })
  const $strings = await xml('xl/sharedStrings.xml')
  const strings = $strings('si')
    .toArray()
    .map((si) =>
      $strings(si)
        .find('t')
        .text()
        .replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    )
  const $book = await xml('xl/workbook.xml')
  const $rels = await xml('xl/_rels/workbook.xml.rels')
  const sheets = $book('sheet')
    .toArray()
    .map(async (sheet) => {
      const target = $rels(`Relationship[Id="${$book(sheet).attr('r:id')}"]`)
        .attr('Target')!
        .replace(/^\/?(xl\/)?/, 'xl/')
      const $ = await xml(target)
      const rows: Matrix = []
      for (const cell of $('c').toArray()) {
        const [row, col] = place($(cell).attr('r')!)
        const raw = $(cell).find('v').text()
        const text = $(cell).attr('t') === 's' ? strings[Number(raw)]! : raw || $(cell).find('is t').text()
        put(rows, row, col, text)
      }
      const merges = $('mergeCell')
        .toArray()
        .map((merged) => $(merged).attr('ref')!)
      return { name: $book(sheet).attr('name')!, rows, merges, formulas: $('f').length }
    })
  return Promise.all(sheets)
}

/** Cells of a workbook: the places a merge covers hold nothing, the first row is the title. */
export async function readXlsx(bytes: Uint8Array): Promise<Cells> {
  const sheets = (await readSheets(bytes)).filter(({ name }) => name.startsWith('表'))
  return cellsOf(sheets.map(({ rows, merges }) => coverMerged(rows, merges).slice(1)))
}

function coverMerged(rows: Matrix, merges: string[]): Matrix {
  const copy: Matrix = rows.map((row) => Array.from(row, (text) => text ?? ''))
  for (const merged of merges) {
    const [[top, left], [bottom, right]] = merged.split(':').map(place) as [[number, number], [number, number]]
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) {
        if (row === top && col === left) continue
        if (copy[row]?.[col]) throw new Error(`合并区域 ${merged} 内还有内容`)
        put(copy, row, col, null)
      }
  }
  return copy
}
