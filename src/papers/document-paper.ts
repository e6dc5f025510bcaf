/** A normative document as its reader takes it along: title, 题注, its words; the same value becomes Word and PDF. */
export type DocumentBlock = {
  readonly kind: 'chapter' | 'section' | 'article' | 'paragraph'
  /** 「第五条」; blank where the block is no article. */
  readonly label: string
  readonly text: string
}

export type DocumentPaper = {
  readonly organ: string
  readonly title: string
  /** 题注, in brackets below the title. */
  readonly caption: string
  readonly blocks: readonly DocumentBlock[]
  /** Across every page of what no longer holds: 「已失效」「已废止」. */
  readonly stamp: string | null
  /** At the end: which wording this is, and whether it held when it was taken. */
  readonly note: string
}
