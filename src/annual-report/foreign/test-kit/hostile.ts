import { deflateSync } from 'node:zlib'
import JSZip from 'jszip'

/** What a stranger may send instead of a report. */

const bytesOf = (text: string) => new TextEncoder().encode(text)
const mebibyte = 1024 * 1024

const wordFile = (document: string | Uint8Array) =>
  new JSZip()
    .file('word/document.xml', document)
    .generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } })

/** Half a megabyte that unpacks to a hundred. */
export const zipBomb = () => wordFile(new Uint8Array(100 * mebibyte).fill(0x20))

/** 「billion laughs」: ten entities of ten entities of … */
export const entityBomb = () => {
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)
  return wordFile(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "哈">${levels.join('')}]><d>&l9;</d>`)
}

/** An external entity that asks for the machine's own files. */
export const fileThief = () =>
  wordFile('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:t>&f;</w:t>')

export const brokenZip = async () => (await wordFile('<w:document/>')).slice(0, 90)

const pdfOf = (stream: Uint8Array, filter: string) => {
  const head = `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>> endobj
4 0 obj <</Length ${stream.length}${filter}>> stream
`
  return Buffer.concat([bytesOf(head), stream, bytesOf('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF')])
}

/** A page whose drawing unpacks to a gigabyte: deflated twice. */
export const pdfBomb = () => {
  const once = deflateSync(new Uint8Array(1024 * mebibyte).fill(0x20), { level: 1 })
  return pdfOf(deflateSync(once), '/Filter[/FlateDecode/FlateDecode]')
}

export const scannedPdf = () => pdfOf(bytesOf('0 0 m 600 800 l S'), '')
export const brokenPdf = () => bytesOf(`%PDF-1.7\n${'1 0 obj <</Length 99999999999>> stream '.repeat(50)}`)
export const deepHtml = () => bytesOf(`<html><body>${'<div>'.repeat(200_000)}年报${'<table>'.repeat(2_000)}`)
export const oldWord = () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(2_000)])
export const noise = () => Uint8Array.from({ length: 50_000 }, (_, n) => (n * 7919) % 251)
