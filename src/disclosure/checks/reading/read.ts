import { kindOf, otherKind, zipEntries } from '../../../platform/file-kinds.ts'
import { readDocx } from './docx.ts'
import { readOfd, readPptx } from './others.ts'
import { type Budget, newBudget, openPackage, type Package } from './package.ts'
import { type Inside, readPdf } from './pdf.ts'
import { readPicture } from './picture.ts'
import { readPrograms, readProperties, readRelations } from './properties.ts'
import { type FileReading, Scroll, Unreadable } from './scroll.ts'
import { readXlsx } from './xlsx.ts'

/** Any file as words, with what it hides and what is wrong with it. Runs in the confined process (worker.ts). */

const deepest = 2
const mostInside = 50
const packed = /^(?:word|xl|ppt)\/embeddings\/[^/]+$/
const readable = /\.(?:docx|xlsx|pptx|pdf|jpe?g|png|ofd|txt|csv)$/i

function insideOf(file: Package, pattern: RegExp): Inside[] {
  return file.names
    .filter((name) => pattern.test(name))
    .slice(0, mostInside)
    .map((name) => ({ name: name.split('/').at(-1)!, bytes: file.bytes(name) ?? new Uint8Array() }))
}

function readOffice(file: Package, read: (file: Package, scroll: Scroll) => void, scroll: Scroll): Inside[] {
  readPrograms(file, scroll)
  read(file, scroll)
  readProperties(file, scroll)
  readRelations(file, scroll)
  const inside = insideOf(file, packed)
  if (inside.length > 0)
    scroll.problem('embedded', 'confirm', `嵌有 ${inside.length} 个文件（对象），双击就能打开，请改成图片或删去`)
  return [...inside, ...insideOf(file, /^(?:word|xl|ppt)\/media\/[^/]+\.(?:jpe?g|png)$/i)]
}

function readArchive(file: Package, scroll: Scroll): Inside[] {
  const names = file.names.filter((name) => !name.endsWith('/'))
  scroll.plain.at('压缩包目录')
  scroll.plain.put(`${names.join('\n')}\n`)
  scroll.problem('archive', 'confirm', '压缩包里的文件公众不便查阅，请解开后逐个上传')
  const found = names.filter((name) => readable.test(name)).length
  if (found > mostInside)
    scroll.problem(
      'unread',
      'block',
      `压缩包里有 ${found} 个文件，只检查了前 ${mostInside} 个，请解开后逐个上传或者分成几个压缩包`,
    )
  return insideOf(file, readable)
}

function readZip(bytes: Uint8Array, budget: Budget, scroll: Scroll): Inside[] {
  const file = openPackage(bytes, budget)
  const has = (name: string) => file.names.includes(name)
  if (has('word/document.xml')) return readOffice(file, readDocx, scroll)
  if (has('xl/workbook.xml')) return readOffice(file, readXlsx, scroll)
  if (has('ppt/presentation.xml')) return readOffice(file, readPptx, scroll)
  if (has('OFD.xml')) readOfd(file, scroll)
  else return readArchive(file, scroll)
  return []
}

const isText = (bytes: Uint8Array) => bytes.length > 0 && !bytes.subarray(0, 4_096).includes(0)

async function readInto(bytes: Uint8Array, budget: Budget, scroll: Scroll): Promise<Inside[]> {
  if (bytes.length === 0) throw new Unreadable('是空文件，请重新上传')
  const kind = kindOf(bytes)
  if (kind === 'pdf') return readPdf(bytes, scroll)
  if (kind === 'jpg' || kind === 'png') {
    readPicture(bytes, kind, scroll)
    return []
  }
  if (zipEntries(bytes) !== null) return readZip(bytes, budget, scroll)
  const { label, advice } = otherKind(bytes)
  if (!label.startsWith('认不出') || !isText(bytes)) throw new Unreadable(`是${label}，读不出内容，${advice}`)
  scroll.plain.put(new TextDecoder().decode(bytes))
  return []
}

/** What is packed in a file is read too, and nobody sees it on a page. */
async function readInside(inside: readonly Inside[], budget: Budget, depth: number, scroll: Scroll): Promise<void> {
  for (const { name, bytes } of inside) {
    scroll.aside('内嵌文件名', name)
    const own = new Scroll()
    try {
      const more = await readInto(bytes, budget, own)
      if (depth < deepest) await readInside(more, budget, depth + 1, own)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      continue // a drawing, an old format: its being there is told already
    }
    const { plain, hidden, problems } = own.done()
    scroll.aside(`内嵌的“${name}”`, `${plain}\n${hidden}`)
    for (const { code, severity, sentence } of problems) scroll.problem(code, severity, `内嵌的“${name}”：${sentence}`)
  }
}

export async function readAttachment(bytes: Uint8Array): Promise<FileReading> {
  const scroll = new Scroll()
  const budget = newBudget()
  try {
    const inside = await readInto(bytes, budget, scroll)
    await readInside(inside, budget, 1, scroll)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    scroll.problem('unreadable', 'block', `附件${error.message}`)
  }
  const reading = scroll.done()
  if (reading.plain.trim() === '' && reading.problems.length === 0 && !isPicture(bytes))
    reading.problems.push({
      code: 'empty',
      severity: 'confirm',
      sentence: '附件里没有任何文字，请核对是不是传错了文件',
    })
  return reading
}

const isPicture = (bytes: Uint8Array) => ['jpg', 'png'].includes(kindOf(bytes) ?? '')
