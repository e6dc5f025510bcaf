import { Parser } from 'htmlparser2'
import { Unreadable } from '../source.ts'

type Handlers = {
  open: (name: string, attributes: Record<string, string>) => void
  text: (text: string) => void
  close: (name: string) => void
}

// Word nests some dozens of elements; the parser's own work grows with the square of the depth.
const deepest = 500

/** XML from beginning to end, with no entities but the five and no document kept. */
export function walkXml(xml: string, { open, text, close }: Handlers): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > deepest) throw new Unreadable(`文件内容嵌套超过 ${deepest} 层，不像是年度报告`)
        open(name, attributes)
      },
      ontext: text,
      onclosetag(name) {
        depth -= 1
        close(name)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}
