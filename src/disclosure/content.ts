import { canonical, sm3 } from '../platform/hash.ts'
import type { Attachment, Metadata } from './proceedings.ts'

/** What a signature stands for: exactly this title, text, metadata and these attachments, byte by byte. */

export type Text = { title: string; html: string; attachments: readonly Attachment[] }

const said = ({ title, html, attachments }: Text) => ({
  title,
  html,
  attachments: attachments.map(({ name, digest }) => ({ name, digest })),
})

/** SM3 (GB/T 32905-2016). */
export const contentHash = (content: Text & { metadata: Metadata }): string =>
  sm3(canonical({ ...said(content), metadata: content.metadata }))

/** Without the metadata: what FLOW-03 calls the content. */
export const textHash = (text: Text): string => sm3(canonical(said(text)))
