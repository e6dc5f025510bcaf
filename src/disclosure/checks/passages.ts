import type { Content, Place, Whereabouts } from './finding.ts'

/** The texts of a content, each with the way to say where in it something stands. */
export type Passage = { text: string; hidden: boolean; place: (from: number, to: number) => Place }

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** A sheet's lines are its rows and tabs part its columns. */
function cellAt(text: string, { at, where, row }: Whereabouts, from: number): string {
  if (row === undefined) return where
  const lines = text.slice(at, from).split('\n')
  return `${where} ${columnName((lines.at(-1) ?? '').split('\t').length - 1)}${row + lines.length - 1}`
}

/** The last place that begins at or before. */
function whereIn(text: string, places: readonly Whereabouts[], from: number): string | undefined {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.at <= from) low = middle + 1
    else high = middle
  }
  const place = places[low - 1]
  return place && cellAt(text, place, from)
}

const metadataTexts = ({ metadata }: Content): [string, string][] => [
  ['摘要', metadata.summary],
  ['来源', metadata.source],
  ['关键词', metadata.keywords.join('、')],
  ['发文机关', metadata.issuingBodies.join('、')],
  ['异议联系方式', metadata.notice?.contact ?? ''],
]

/** Words that only the markup carries: alternative texts and titles. */
const attributeWords = (html: string) =>
  [...html.matchAll(/\b(?:alt|title|aria-label)="([^"]*)"/g)].map(([, words]) => words!).filter((words) => words !== '')

export function passagesOf(content: Content): Passage[] {
  const simple = (text: string, part: Place['part'], where?: string): Passage => ({
    text,
    hidden: false,
    place: (from, to) => ({ part, ...(where ? { where } : {}), from, to }),
  })
  const files = content.attachments.flatMap(({ file, name, plain, hidden = '', places }): Passage[] => {
    const within = (text: string, spots: readonly Whereabouts[], isHidden: boolean): Passage => ({
      text,
      hidden: isHidden,
      place: (from, to) => {
        const where = whereIn(text, spots, from)
        return { part: 'attachment', file, where: where ? `${name}，${where}` : name, from, to }
      },
    })
    const title: Passage = {
      text: name,
      hidden: false,
      place: () => ({ part: 'attachment', file, where: `${name}，文件名` }),
    }
    return [title, within(plain, places?.plain ?? [], false), within(hidden, places?.hidden ?? [], true)]
  })
  return [
    simple(content.title, 'title'),
    simple(content.plain, 'body'),
    ...attributeWords(content.html).map((words) => simple(words, 'body', '图片、链接的说明文字')),
    ...metadataTexts(content).map(([where, text]) => simple(text, 'metadata', where)),
    ...files,
  ].filter(({ text }) => text !== '')
}
