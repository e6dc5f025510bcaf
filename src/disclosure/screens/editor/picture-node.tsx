import { Node, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { Button, Input } from 'antd'

/** Where the pictures of a draft are read from: the public address exists only after the release. */
export type PictureOptions = { urlOf: (file: string) => string }

/** A picture with its words: who cannot see it is told what it shows, and no picture goes out without. */
function PictureView({ node, updateAttributes, deleteNode, editor, extension, selected }: NodeViewProps) {
  const { file, alt, caption } = node.attrs as { file: string; alt: string; caption: string }
  const { urlOf } = extension.options as PictureOptions
  return (
    <NodeViewWrapper as="figure" className={`picture${selected ? ' selected' : ''}`} data-drag-handle>
      <img src={urlOf(file)} alt={alt || '尚未填写替代文字的图片'} />
      {editor.isEditable ? (
        <div className="picture-words" contentEditable={false}>
          <Input
            size="small"
            addonBefore="替代文字"
            aria-label="图片替代文字"
            status={alt.trim() ? undefined : 'error'}
            placeholder="说明图上有什么，读屏软件会念给看不见的人（必填）"
            value={alt}
            maxLength={500}
            onChange={({ target }) => updateAttributes({ alt: target.value })}
          />
          <Input
            size="small"
            addonBefore="图注"
            aria-label="图注"
            placeholder="显示在图片下方，可不填"
            value={caption}
            maxLength={500}
            onChange={({ target }) => updateAttributes({ caption: target.value })}
          />
          <Button size="small" onClick={deleteNode}>
            删去图片
          </Button>
        </div>
      ) : (
        caption && <figcaption>{caption}</figcaption>
      )}
    </NodeViewWrapper>
  )
}

const text = (read: (element: HTMLElement) => string | null | undefined) => ({
  default: '',
  parseHTML: (element: HTMLElement) => read(element)?.trim() ?? '',
  rendered: false,
})

export const Picture = Node.create<PictureOptions>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ urlOf: (file) => `/files/${file}` }),
  addAttributes: () => ({
    file: text((element) => element.dataset.file),
    alt: text((element) => element.querySelector('img')?.getAttribute('alt')),
    caption: text((element) => element.querySelector('figcaption')?.textContent),
  }),
  parseHTML: () => [{ tag: 'figure[data-file]' }],
  renderHTML: ({ node }) => [
    'figure',
    { 'data-file': node.attrs.file },
    ['img', { alt: node.attrs.alt }],
    ['figcaption', node.attrs.caption],
  ],
  addNodeView: () => ReactNodeViewRenderer(PictureView),
})
