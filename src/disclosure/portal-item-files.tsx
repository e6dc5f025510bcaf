import type { FC } from 'hono/jsx'
import { paths } from '../portal/paths.ts'
import type { Attachment } from './proceedings.ts'
import type { ItemPageFacts } from './store-item.ts'

/** What comes with the text: sound and pictures that move are played here, the rest is for taking along (条例§24). */

const kinds: readonly [type: RegExp, name: string][] = [
  [/wordprocessing|msword/, 'Word'],
  [/spreadsheet|excel/, 'Excel'],
  [/presentation|powerpoint/, 'PPT'],
  [/pdf/, 'PDF'],
  [/^image/, '图片'],
  [/^video/, '视频'],
  [/^audio/, '音频'],
  [/zip/, '压缩包'],
  [/^text/, '文本'],
]
const kindOf = ({ mediaType, name }: Attachment) =>
  kinds.find(([type]) => type.test(mediaType))?.[1] ?? name.split('.').at(-1)?.toUpperCase() ?? '文件'

/** 1.4 MB, 310 KB: what a telephone on a tariff asks first. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

const played = ({ mediaType }: Attachment) => /^(video|audio)\//.test(mediaType)
const isCaption = ({ mediaType, name }: Attachment) => mediaType === 'text/vtt' || name.endsWith('.vtt')
/** A picture that stands in the text is not listed below it again. */
const inText = ({ file }: Attachment, html: string | null) => html?.includes(`/files/${file}"`) ?? false

const Captions: FC<{ caption: Attachment | undefined }> = ({ caption }) =>
  caption ? (
    <track kind="captions" srclang="zh-CN" label="中文字幕" src={paths.itemFile(caption.file, caption.name)} />
  ) : null

/** WCAG 1.2: what is said stands in the text below, and in the captions where somebody made them. */
export const Media: FC<{ item: ItemPageFacts }> = ({ item: { attachments, html } }) => {
  const caption = attachments.find(isCaption)
  return (
    <>
      {attachments.filter(played).map((media) => {
        const Player = media.mediaType.startsWith('video') ? 'video' : 'audio'
        return (
          <figure class="media">
            <Player controls preload="metadata" src={paths.itemFile(media.file, media.name)}>
              <Captions caption={caption} />
            </Player>
            <figcaption>
              {media.name}
              {html && <a href="#transcript">看文字稿</a>}
            </figcaption>
          </figure>
        )
      })}
    </>
  )
}

export const hasMedia = ({ attachments }: ItemPageFacts) => attachments.some(played)

export const Files: FC<{ item: ItemPageFacts }> = ({ item: { attachments, html } }) => {
  const files = attachments.filter((file) => !isCaption(file) && !inText(file, html))
  if (files.length === 0) return null
  return (
    <section class="files" aria-labelledby="files">
      <h2 id="files">附件</h2>
      <ul>
        {files.map((file) => (
          <li>
            <a href={paths.itemFile(file.file, file.name)} download={file.name}>
              {file.name}
            </a>
            <span class="quiet">
              {kindOf(file)}，{sizeText(file.size)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
