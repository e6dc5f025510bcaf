import { Extension, Mark } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Footnote } from './footnote-node.ts'
import { PassageMarks } from './marks.ts'
import { Picture } from './picture-node.tsx'
import { tableNodes } from './table-nodes.ts'

/** What an item is made of (word/document.ts), and nothing else: what is not here cannot be typed, pasted or imported. */

const Align = Extension.create({
  name: 'align',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        align: {
          default: null,
          parseHTML: (element) => /\b(center|right)\b/.exec(element.className)?.[1] ?? null,
          renderHTML: ({ align }) => (align ? { class: align } : {}),
        },
      },
    },
  ],
})

const small = (name: string, tag: 'sup' | 'sub', shortcut: string) =>
  Mark.create({
    name,
    excludes: 'superscript subscript',
    // A footnote is a sup as well, and is read first.
    parseHTML: () => [{ tag: `${tag}:not([data-footnote])` }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [shortcut]: () => this.editor.commands.toggleMark(name) }
    },
  })

export const isLink = (href: string) => /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)[^\s"<>]*$/i.test(href)

export const extensionsFor = (urlOf: (file: string) => string) => [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    strike: false,
    link: {
      openOnClick: false,
      autolink: false,
      isAllowedUri: (href) => isLink(href ?? ''),
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Align,
  small('superscript', 'sup', 'Mod-.'),
  small('subscript', 'sub', 'Mod-,'),
  ...tableNodes,
  Picture.configure({ urlOf }),
  Footnote,
  PassageMarks,
]

type Json = { type?: string; attrs?: Record<string, unknown>; content?: Json[]; marks?: Json[]; text?: string }

const keptAttrs: Record<string, readonly string[]> = {
  paragraph: ['align'],
  heading: ['level', 'align'],
  orderedList: ['start'],
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
  picture: ['file', 'alt', 'caption'],
  footnote: ['text'],
  link: ['href'],
}

/** The document as word/document.ts has it, without what the editor's own modules add to it. */
export function plainDocument({ type, attrs, content, marks, ...rest }: Json): Json {
  const kept = Object.fromEntries((keptAttrs[type ?? ''] ?? []).map((name) => [name, attrs?.[name] ?? null]))
  return {
    type,
    ...rest,
    ...(Object.keys(kept).length > 0 && { attrs: kept }),
    ...(marks && { marks: marks.map(plainDocument) }),
    ...(content && { content: content.map(plainDocument) }),
  }
}
