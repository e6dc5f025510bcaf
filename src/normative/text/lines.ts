import { Parser } from 'htmlparser2'

/** A text as people paste it, or the clean html of a Word file, as lines; nothing of its looks is kept. */

const blocks = new Set('p h1 h2 h3 h4 h5 h6 li tr div blockquote table ul ol br hr figcaption'.split(' '))
const most = { characters: 400_000, lines: 20_000 } as const

export const linesOfText = (text: string) => text.split(/\r\n?|\n/)

export function linesOfHtml(html: string): string[] {
  const lines = ['']
  const add = (text: string) => lines.push((lines.pop() ?? '') + text)
  const parser = new Parser({
    onopentagname: (name) => blocks.has(name) && lines.push(''),
    ontext: add,
    onclosetag: (name) => {
      if (blocks.has(name)) lines.push('')
      if (name === 'td' || name === 'th') add(' ')
    },
  })
  parser.end(html)
  return lines
}

/** Why such a text cannot be taken; null when it can. */
export function textProblem(lines: readonly string[]): string | null {
  const characters = lines.reduce((sum, line) => sum + line.length, 0)
  if (lines.every((line) => line.trim() === '')) return '正文没有文字，请粘贴正文或者选择 Word 文件'
  if (characters > most.characters || lines.length > most.lines)
    return `正文有 ${characters} 字、${lines.length} 行，超过 ${most.characters} 字或者 ${most.lines} 行，请核对是否选错了文件`
  return null
}
