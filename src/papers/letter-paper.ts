/** One line of a letter's text; headings are 一、 in 黑体 and （一） in 楷体 (GB/T 9704—2012 §7.3.3). */
export type LetterBlock = { readonly kind: 'paragraph' | 'heading' | 'subheading'; readonly text: string }

/** A sheet to be filled in or kept: receipt, opinion, proof of service. A blank value leaves room to write. */
export type LetterForm = {
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly value: string; readonly tall?: boolean }[]
  readonly note: string
}

/** An official letter as its reader holds it; the same value becomes Word and PDF. */
export type LetterPaper = {
  /** 发文机关标志: the organ's full name. */
  readonly organ: string
  readonly title: string
  /** 文号; null for papers that bear none. */
  readonly number: string | null
  /** 主送: the person or organ it is written to. */
  readonly addressee: string | null
  readonly blocks: readonly LetterBlock[]
  readonly attachments: readonly string[]
  readonly date: string
  /** 附注, in brackets below the date: whom to ask. */
  readonly contact: string
  readonly forms: readonly LetterForm[]
  readonly draft: boolean
}

/** Pictures put where the seal and the signature belong; without them the place stays free for ink. */
export type LetterMarks = { readonly seal?: Uint8Array; readonly signature?: Uint8Array }
