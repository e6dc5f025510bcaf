import type { BodyDocument } from './word/document.ts'

/** What comes from an editor comes from a browser: every node is looked at before one word of it is kept. */

export class BodyProblem extends Error {}

type Raw = Record<string, unknown>
const most = { depth: 40, nodes: 200_000, characters: 2_000_000 } as const

const blocks = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'table',
  'picture',
  'horizontalRule',
] as const
const inlines = ['text', 'hardBreak', 'footnote'] as const
const within: Readonly<Record<string, readonly string[]>> = {
  doc: blocks,
  paragraph: inlines,
  heading: inlines,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: blocks,
  blockquote: blocks,
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: blocks,
  tableHeader: blocks,
}
const plainMarks = ['bold', 'italic', 'underline', 'superscript', 'subscript']

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** What can neither be shown nor stored is taken out. */
export const showable = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
const words = (value: unknown, longest = 2_000) => showable(typeof value === 'string' ? value : '').slice(0, longest)

/** 〔约〕 An address of ours, or one that a browser opens without running anything. */
export const isSafeAddress = (href: string): boolean => /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)[^\s"<>]*$/i.test(href)

const whole = (value: unknown, least: number, greatest: number) =>
  Number.isInteger(value) ? Math.min(greatest, Math.max(least, value as number)) : least

function markOf({ type, attrs }: Raw) {
  if (plainMarks.includes(String(type))) return [{ type }]
  if (type !== 'link') throw new BodyProblem('正文里有不认识的文字样式，请清除格式后重新粘贴')
  const href = String((attrs as Raw | undefined)?.href ?? '')
  if (!isSafeAddress(href))
    throw new BodyProblem(`链接“${href.slice(0, 60)}”不能使用，应以 http://、https:// 开头，或为本站地址`)
  return [{ type, attrs: { href } }]
}

function attrsOf(type: string, attrs: Raw): Raw | undefined {
  const align = attrs.align === 'center' || attrs.align === 'right' ? attrs.align : null
  if (type === 'paragraph') return { align }
  if (type === 'heading') return { level: whole(attrs.level, 2, 4), align }
  if (type === 'orderedList') return { start: whole(attrs.start, 1, 9_999) }
  if (type === 'tableCell' || type === 'tableHeader')
    return { colspan: whole(attrs.colspan, 1, 100), rowspan: whole(attrs.rowspan, 1, 1_000) }
  if (type === 'footnote') return { text: words(attrs.text) }
  if (type !== 'picture') return undefined
  const file = String(attrs.file ?? '')
  if (!uuid.test(file)) throw new BodyProblem('图片要先上传到本条信息，不能直接引用别处的图片')
  return { file, alt: words(attrs.alt, 500), caption: words(attrs.caption, 500) }
}

type Count = { nodes: number; characters: number }

function textOf({ text, marks }: Raw, count: Count) {
  const kept = showable(typeof text === 'string' ? text : '')
  count.characters += kept.length
  if (count.characters > most.characters) throw new BodyProblem('正文超过 200 万字，请把长内容放进附件')
  const styled = Array.isArray(marks) ? marks.slice(0, 8).flatMap((mark) => markOf(mark as Raw)) : []
  return { type: 'text', text: kept, ...(styled.length > 0 && { marks: styled }) }
}

function readNode(raw: unknown, allowed: readonly string[], depth: number, count: Count): Raw {
  const node = (raw ?? {}) as Raw
  const type = String(node.type)
  if (!allowed.includes(type)) throw new BodyProblem('正文里有编辑器不认识的内容，请清除格式后重新粘贴')
  count.nodes += 1
  if (depth > most.depth) throw new BodyProblem('正文的层次套得太深（超过 40 层），请调整后再保存')
  if (count.nodes > most.nodes) throw new BodyProblem('正文的段落和单元格太多，请把大表放进附件')
  if (type === 'text') return textOf(node, count)
  const attrs = attrsOf(type, (node.attrs ?? {}) as Raw)
  const inner = within[type]
  const content = Array.isArray(node.content) ? node.content : []
  const kept = inner && content.map((each) => readNode(each, inner, depth + 1, count))
  return { type, ...(attrs && { attrs }), ...(kept && { content: kept.filter((each) => each.text !== '') }) }
}

/** The document as the editor means it, or thrown: why it cannot be kept. */
export const readBody = (input: unknown): BodyDocument =>
  readNode(input, ['doc'], 0, { nodes: 0, characters: 0 }) as unknown as BodyDocument

/** Every stored file that the text shows. */
export function picturesIn(body: BodyDocument): string[] {
  const found: string[] = []
  const look = (node: { type: string; attrs?: unknown; content?: unknown }) => {
    if (node.type === 'picture') found.push((node.attrs as { file: string }).file)
    for (const each of (node.content ?? []) as (typeof node)[]) look(each)
  }
  look(body)
  return found
}
