import { Parser } from 'htmlparser2'
import { Unreadable } from './scroll.ts'

type Handlers = {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

// Word nests some dozens of elements; the parser's own work grows with the depth.
const deepest = 500

/** XML from beginning to end, with no entities but the five and no document kept. */
export function walkXml(xml: string | null, { open, text, close }: Handlers): void {
  if (xml === null) return
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > deepest) throw new Unreadable(`文件内容嵌套超过 ${deepest} 层，不像是正常的文件，已停止读取`)
        open?.(name, attributes)
      },
      ontext: (words) => text?.(words),
      onclosetag(name) {
        depth -= 1
        close?.(name)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

/** The words of all elements of these names, one line each. */
export function wordsOf(xml: string | null, names: RegExp): string[] {
  const lines: string[] = []
  let reading = 0
  walkXml(xml, {
    open: (name) => {
      if (!names.test(name)) return
      if (reading === 0) lines.push('')
      reading += 1
    },
    text: (words) => {
      if (reading > 0) lines[lines.length - 1] += words
    },
    close: (name) => {
      if (names.test(name)) reading -= 1
    },
  })
  return lines.filter((line) => line.trim() !== '')
}
