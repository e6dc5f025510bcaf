import type { Package } from './package.ts'
import type { Scroll } from './scroll.ts'
import { walkXml, wordsOf } from './xml.ts'

/** Word as Word or WPS write it: what is shown, and deleted, hidden and commented words beside it. */

/** Elements within which words are not shown. */
const unseen = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback'])

class Story {
  private paragraphs = 0
  private cells = 0
  private skip = 0
  private fallback = 0
  private reading = false
  private vanish = false
  private line = ''
  private aside = ''
  private readonly scroll: Scroll
  private readonly name: string

  constructor(scroll: Scroll, name: string) {
    this.scroll = scroll
    this.name = name
  }

  open(name: string, attributes: Record<string, string>): void {
    if (unseen.has(name)) this.skip += 1
    if (name === 'mc:Fallback') this.fallback += 1
    if (name === 'w:del' || name === 'w:ins' || name === 'w:moveFrom') this.tracked(attributes)
    if (name === 'w:r') this.vanish = false
    if (name === 'w:vanish' || name === 'w:webHidden')
      this.vanish = attributes['w:val'] !== '0' && attributes['w:val'] !== 'false'
    if (name === 'w:tc') this.cells += 1
    if (name === 'w:tab') this.write(' ')
    if (name === 'w:br' || name === 'w:cr') this.write(this.cells > 0 ? ' ' : '\n')
    if (name === 'wp:docPr' && attributes.descr) this.scroll.aside(`${this.name}图片的替代文字`, attributes.descr)
    this.reading = name === 'w:t' || name === 'w:delText' || name === 'w:instrText'
  }

  private tracked(attributes: Record<string, string>) {
    const who = attributes['w:author'] ?? ''
    this.scroll.problem(
      'trackedChanges',
      'confirm',
      `留有修订痕迹${who ? `（修订人 ${who.slice(0, 20)}）` : ''}，请接受或拒绝全部修订后再上传`,
    )
  }

  text(words: string): void {
    if (this.reading) this.write(words)
  }

  private write(words: string): void {
    if (this.fallback > 0) return
    if (this.skip > 0) this.aside += words
    else if (this.vanish) this.hide(words)
    else this.line += words
  }

  private hide(words: string): void {
    if (words.trim() === '') return
    this.aside += words
    this.scroll.problem('hiddenText', 'confirm', '有设成“隐藏”的文字，下载的人能看到，请删去')
  }

  close(name: string): void {
    if (unseen.has(name)) this.skip -= 1
    if (name === 'mc:Fallback') this.fallback -= 1
    if (name === 'w:t' || name === 'w:delText' || name === 'w:instrText') this.reading = false
    if (name === 'w:r') this.vanish = false
    if (name === 'w:p') this.paragraph()
    if (name === 'w:tc') {
      this.cells -= 1
      this.scroll.plain.put('\t')
    }
    if (name === 'w:tr') this.scroll.plain.put('\n')
  }

  private paragraph(): void {
    this.paragraphs += 1
    const where = `${this.name}第 ${this.paragraphs} 段`
    if (this.line !== '') {
      this.scroll.plain.at(where)
      this.scroll.plain.put(this.cells > 0 ? `${this.line} ` : `${this.line}\n`)
    }
    this.scroll.aside(`${where}，删除或隐藏的文字`, this.aside)
    this.line = ''
    this.aside = ''
  }
}

const stories: readonly [RegExp, string][] = [
  [/^word\/document\d*\.xml$/, '正文'],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
]

export function readDocx(file: Package, scroll: Scroll): void {
  for (const [pattern, name] of stories)
    for (const part of file.names.filter((each) => pattern.test(each))) {
      const story = new Story(scroll, name)
      walkXml(file.text(part), {
        open: (element, attributes) => story.open(element, attributes),
        text: (words) => story.text(words),
        close: (element) => story.close(element),
      })
    }
  for (const part of file.names.filter((each) => /^word\/comments\w*\.xml$/.test(each)))
    readComments(file.text(part), scroll)
  for (const part of file.names.filter((each) => /^word\/(?:charts|diagrams)\/[^/]+\.xml$/.test(each)))
    for (const line of wordsOf(file.text(part), /^(?:a:t|c:v)$/)) scroll.aside('图表', line)
}

function readComments(xml: string | null, scroll: Scroll): void {
  let author = ''
  let words = ''
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:comment') author = attributes['w:author'] ?? ''
    },
    text: (text) => {
      words += text
    },
    close: (name) => {
      if (name !== 'w:comment') return
      scroll.aside(`批注（${author}）`, words)
      scroll.problem(
        'comments',
        'confirm',
        `有批注${author ? `（${author.slice(0, 20)}）` : ''}，请删除全部批注后再上传`,
      )
      words = ''
    },
  })
}
