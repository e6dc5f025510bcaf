import { Node, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { figure } from '../../console/kit/format.ts'
import { nameOfCell } from './cell-names.ts'
import { useWorkbench } from './workbench.ts'

/** A number in the text that is not typed but referred to: it shows what is counted now, and opens its records. */
function FigureChip({ node, selected }: NodeViewProps) {
  const { view, openDoor } = useWorkbench()
  const id = String(node.attrs.id)
  const known = view.figures.find((each) => each.id === id)
  const value = known?.value ?? view.cells[id]
  const name = known?.name ?? nameOfCell(id)
  const shown = value === undefined ? '？' : figure(value)
  return (
    <NodeViewWrapper as="span" className="chip-wrap">
      <button
        type="button"
        className={`chip${selected ? ' selected' : ''}${value === undefined ? ' unknown' : ''}`}
        onClick={() => openDoor(id)}
        title={value === undefined ? `没有这个数字：${id}` : `${name}。点开看记录`}
        aria-label={`${name}：${shown}，打开记录`}
      >
        {shown}
      </button>
    </NodeViewWrapper>
  )
}

export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-figure') ?? '',
      renderHTML: ({ id }) => ({ 'data-figure': id }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(FigureChip, { as: 'span' }),
})
