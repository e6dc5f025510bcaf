import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { pictureOf, type Size } from './geometry.ts'
import { orientationOf, placed } from './orientation.ts'

/** PDFium as WebAssembly, inside the confined process: the one reader of what strangers send (decision 0048). */

export type Pdfium = WrappedPdfiumModule & { pdfium: { HEAPU8: Uint8Array } }
/** Four bytes a point, red first; the last is not used. */
export type Pixels = Size & { data: Uint8Array }

/** Why a file cannot be redacted: the sentence for the person who asked. */
export class Unpaintable extends Error {}

const resolve = createRequire(import.meta.url).resolve
const fontFile = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
const gb2312 = 134

/**
 * Old papers name SimSun or FangSong and do not bring them; PDFium, which knows no other fonts here, draws all such text
 * with ours. The order of functions is that of FPDF_SYSFONTINFO.
 */
function provideFont(pdfium: Pdfium) {
  const font = readFileSync(resolve(fontFile))
  const { addFunction, setValue, wasmExports } = pdfium.pdfium
  const give = (_: number, __: number, table: number, buffer: number, room: number) => {
    if (table !== 0) return 0
    if (buffer && room >= font.length) pdfium.pdfium.HEAPU8.set(font, buffer)
    return font.length
  }
  const map = (...[, , , , , , exact]: number[]) => {
    if (exact) setValue(exact, 0, 'i32')
    return 1
  }
  const functions = [
    addFunction(() => {}, 'vi'), // a function of its own each: it is known by its identity
    addFunction(() => {}, 'vii'),
    addFunction(map, 'iiiiiiii'),
    addFunction(() => 1, 'iii'),
    addFunction(give, 'iiiiii'),
    addFunction(() => 0, 'iiiii'),
    addFunction(() => gb2312, 'iii'),
    addFunction(() => {}, 'vii'),
  ]
  const info = wasmExports.malloc(4 * (functions.length + 1))
  for (const [index, value] of [1, ...functions].entries()) setValue(info + 4 * index, value, 'i32')
  pdfium.FPDF_SetSystemFontInfo(info)
}

let loaded: Promise<Pdfium> | null = null
async function load(): Promise<Pdfium> {
  const binary = readFileSync(resolve('@embedpdf/pdfium/pdfium.wasm'))
  const pdfium = (await init({ wasmBinary: new Uint8Array(binary).buffer })) as Pdfium
  pdfium.PDFiumExt_Init()
  provideFont(pdfium)
  return pdfium
}
export const pdfiumReady = () => {
  loaded ??= load()
  return loaded
}

export function allocate<T>(pdfium: Pdfium, size: number, work: (at: number) => T): T {
  const at = pdfium.pdfium.wasmExports.malloc(size)
  try {
    return work(at)
  } finally {
    pdfium.pdfium.wasmExports.free(at)
  }
}

export type Document = { pdfium: Pdfium; handle: number; pages: number; close(): void }

const passwordNeeded = 4

function openPdf(pdfium: Pdfium, bytes: Uint8Array): Document {
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length)
  pdfium.pdfium.HEAPU8.set(bytes, at)
  const handle = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  const close = () => {
    if (handle) pdfium.FPDF_CloseDocument(handle)
    pdfium.pdfium.wasmExports.free(at)
  }
  if (handle) return { pdfium, handle, pages: pdfium.FPDF_GetPageCount(handle), close }
  const locked = pdfium.FPDF_GetLastError() === passwordNeeded
  close()
  throw new Unpaintable(locked ? 'PDF 设有密码，请先去除密码' : 'PDF 已损坏或者不完整，打不开')
}

function openPicture(pdfium: Pdfium, bytes: Uint8Array, jpeg: boolean): Document {
  const handle = pdfium.FPDF_CreateNewDocument()
  const close = () => pdfium.FPDF_CloseDocument(handle)
  const image = pdfium.FPDFPageObj_NewImageObj(handle)
  const set = jpeg ? pdfium.EPDFImageObj_SetJpeg : pdfium.EPDFImageObj_SetPng
  const read = allocate(pdfium, bytes.length, (at) => {
    pdfium.pdfium.HEAPU8.set(bytes, at)
    return set(0, 0, image, at, bytes.length)
  })
  const { width, height } = read ? imageSize(pdfium, image) : { width: 0, height: 0 }
  if (width * height === 0) {
    close()
    throw new Unpaintable('图片已损坏或者不完整，打不开')
  }
  const { size, matrix } = placed(jpeg ? orientationOf(bytes) : 1, width, height)
  // One point of the picture to one of paper's at 200 dpi, so that it is drawn as it is.
  const paper = 72 / 200
  const page = pdfium.FPDFPage_New(handle, 0, size[0] * paper, size[1] * paper)
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix.map((each) => each * paper)
  pdfium.FPDFImageObj_SetMatrix(image, a, b, c, d, e, f)
  pdfium.FPDFPage_InsertObject(page, image)
  pdfium.FPDFPage_GenerateContent(page)
  pdfium.FPDF_ClosePage(page)
  return { pdfium, handle, pages: 1, close }
}

export const imageSize = (pdfium: Pdfium, image: number): Size =>
  allocate(pdfium, 8, (at) => {
    pdfium.FPDFImageObj_GetImagePixelSize(image, at, at + 4)
    return { width: pdfium.pdfium.getValue(at, 'i32'), height: pdfium.pdfium.getValue(at + 4, 'i32') }
  })

/** Opens a PDF, or a picture as a document of one page; whatever `work` does, it is closed. */
export function usingDocument<T>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  mediaType: string,
  work: (document: Document) => T,
): T {
  const isPdf = mediaType === 'application/pdf'
  const document = isPdf ? openPdf(pdfium, bytes) : openPicture(pdfium, bytes, mediaType === 'image/jpeg')
  try {
    return work(document)
  } finally {
    document.close()
  }
}

export const withDocument = async <T>(bytes: Uint8Array, mediaType: string, work: (document: Document) => T) =>
  usingDocument(await pdfiumReady(), bytes, mediaType, work)

export type Page = Size & { pdfium: Pdfium; handle: number; picture: Size & { scale: number } }

/** `index` from 0. Sizes are those people see: cropped and turned. */
export function withPage<T>({ pdfium, handle: document }: Document, index: number, work: (page: Page) => T): T {
  const handle = pdfium.FPDF_LoadPage(document, index)
  if (!handle) throw new Unpaintable(`第 ${index + 1} 页已损坏，打不开`)
  try {
    const size = { width: pdfium.FPDF_GetPageWidthF(handle), height: pdfium.FPDF_GetPageHeightF(handle) }
    return work({ pdfium, handle, ...size, picture: pictureOf(size) })
  } finally {
    pdfium.FPDF_ClosePage(handle)
  }
}

const white = 0xffffffff
const withAnnotations = 0x01 // stamps and filled-in fields are part of what is seen
const redFirst = 0x10

/** What a reader of the page sees, at the size asked for. */
export function drawn({ pdfium, handle, picture }: Page, { width, height }: Size = picture): Pixels {
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
  if (!bitmap) throw new Unpaintable('页面过大，画不出来')
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    pdfium.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, withAnnotations | redFirst)
    const at = pdfium.FPDFBitmap_GetBuffer(bitmap)
    return { width, height, data: pdfium.pdfium.HEAPU8.slice(at, at + width * height * 4) }
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}

const imageObject = 3
/** The pictures that a page draws, each as its own points; null when it draws anything but pictures and text. */
export function imagesOf({ pdfium, handle }: Page): number[] | null {
  const kinds = Array.from({ length: pdfium.FPDFPage_CountObjects(handle) }, (_, index) => {
    const object = pdfium.FPDFPage_GetObject(handle, index)
    return { object, kind: pdfium.FPDFPageObj_GetType(object) }
  })
  if (kinds.some(({ kind }) => kind !== imageObject && kind !== 1)) return null
  return kinds.filter(({ kind }) => kind === imageObject).map(({ object }) => object)
}

/** A picture's stream without its packing: the samples of a PNG, the file of a JPG. */
function samplesOf(pdfium: Pdfium, image: number): Uint8Array {
  const size = pdfium.FPDFImageObj_GetImageDataDecoded(image, 0, 0)
  return allocate(pdfium, size, (at) => {
    pdfium.FPDFImageObj_GetImageDataDecoded(image, at, size)
    return pdfium.pdfium.HEAPU8.slice(at, at + size)
  })
}

/** A picture's own points as they lie in the file: not smoothed, not matched to a colour profile, nothing laid over. */
export function pointsOf(pdfium: Pdfium, image: number): Pixels | null {
  const { width, height } = imageSize(pdfium, image)
  const samples = samplesOf(pdfium, image)
  const channels = samples.length / (width * height)
  if (channels === 1 || channels === 3) return { width, height, data: coloured(samples, channels) }
  return samples[0] === 0xff && samples[1] === 0xd8 ? jpegPoints(pdfium, samples) : null
}

function coloured(samples: Uint8Array, channels: 1 | 3): Uint8Array {
  const data = new Uint8Array((samples.length / channels) * 4)
  for (let from = 0, to = 0; from < samples.length; from += channels, to += 4) {
    data[to] = samples[from]!
    data[to + 1] = samples[from + (channels === 1 ? 0 : 1)]!
    data[to + 2] = samples[from + (channels === 1 ? 0 : 2)]!
  }
  return data
}

/** One of ours, which has no profile and holds its points upright. */
export const jpegPoints = (pdfium: Pdfium, bytes: Uint8Array): Pixels =>
  usingDocument(pdfium, bytes, 'image/jpeg', (document) => withPage(document, 0, (page) => drawn(page)))
