import type { Package } from './package.ts'
import type { Scroll } from './scroll.ts'
import { wordsOf } from './xml.ts'

/** Slides and OFD (GB/T 33190—2016): their words by page. */

const number = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? /Page_(\d+)/.exec(name)?.[1] ?? 0)

function byPage(file: Package, scroll: Scroll, parts: RegExp, elements: RegExp, unit: string) {
  const pages = file.names.filter((each) => parts.test(each)).sort((a, b) => number(a) - number(b))
  for (const [index, name] of pages.entries()) {
    scroll.plain.at(`第 ${index + 1} ${unit}`)
    scroll.plain.put(`${wordsOf(file.text(name), elements).join('\n')}\n`)
  }
}

export function readPptx(file: Package, scroll: Scroll): void {
  byPage(file, scroll, /^ppt\/slides\/slide\d+\.xml$/, /^a:p$/, '张幻灯片')
  for (const name of file.names.filter((each) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(each)))
    for (const line of wordsOf(file.text(name), /^a:p$/)) scroll.aside('幻灯片备注', line)
  for (const name of file.names.filter((each) => /^ppt\/comments\/[^/]+\.xml$/.test(each)))
    for (const line of wordsOf(file.text(name), /^(?:p:text|a:p)$/)) {
      scroll.aside('批注', line)
      scroll.problem('comments', 'confirm', '有批注，请删除全部批注后再上传')
    }
}

export const readOfd = (file: Package, scroll: Scroll): void =>
  byPage(file, scroll, /\/Pages\/[^/]+\/Content\.xml$/, /^ofd:TextCode$/, '页')
