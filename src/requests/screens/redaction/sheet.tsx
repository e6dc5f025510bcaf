import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { GroundView, PageText, Place } from '../../redaction/api-types.ts'
import { between, byKey, type DrawnBox, lineAt, moved, resized } from './boxes.ts'

/** One page with its boxes: drawn, moved and stretched with the pointer or with the keys. */

type Point = { x: number; y: number }
type Hand = { box: DrawnBox; from: Point; stretch: boolean } | { box: null; from: Point }

type Props = {
  picture: string
  page: number
  shape: { width: number; height: number }
  text: PageText | undefined
  boxes: readonly DrawnBox[]
  grounds: readonly GroundView[]
  onAdd(place: Place): void
  onChange(box: DrawnBox): void
  onRemove(key: string): void
}

const percent = (value: number) => `${value * 100}%`
const placed = ({ x, y, w, h }: Place) => ({
  left: percent(x),
  top: percent(y),
  width: percent(w),
  height: percent(h),
})

export function Sheet({ picture, page, shape, text, boxes, grounds, onAdd, onChange, onRemove }: Props) {
  const sheet = useRef<HTMLDivElement>(null)
  const [hand, setHand] = useState<Hand | null>(null)
  const [drawing, setDrawing] = useState<Place | null>(null)

  const pointAt = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const edge = sheet.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    return { x: (clientX - edge.left) / edge.width, y: (clientY - edge.top) / edge.height }
  }
  const take = (event: PointerEvent, box: DrawnBox | null, stretch = false) => {
    if (event.button !== 0) return
    event.stopPropagation()
    sheet.current?.setPointerCapture(event.pointerId)
    setHand(box ? { box, from: pointAt(event), stretch } : { box: null, from: pointAt(event) })
  }
  const drag = (event: PointerEvent) => {
    if (!hand) return
    const at = pointAt(event)
    if (!hand.box) return setDrawing(between(hand.from, at))
    const [dx, dy] = [at.x - hand.from.x, at.y - hand.from.y]
    onChange({ ...hand.box, ...(hand.stretch ? resized(hand.box, dx, dy) : moved(hand.box, dx, dy)) })
  }
  const drop = () => {
    // A click is no box.
    if (drawing && drawing.w > 0.008 && drawing.h > 0.005) onAdd(drawing)
    setHand(null)
    setDrawing(null)
  }
  const press = (event: KeyboardEvent, box: DrawnBox) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove(box.key)
    const place = byKey(box, event)
    if (!place) return
    event.preventDefault()
    onChange({ ...box, ...place })
  }
  const coverLine = (event: { clientX: number; clientY: number }) => {
    const line = lineAt(text?.lines ?? [], pointAt(event))
    if (line) onAdd(line)
  }

  return (
    <div
      ref={sheet}
      className="redaction-sheet"
      role="application"
      aria-label={`第 ${page} 页，在这里画遮盖框`}
      style={{ aspectRatio: `${shape.width} / ${shape.height}` }}
      onPointerDown={(event) => take(event, null)}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onDoubleClick={coverLine}
    >
      <img src={picture} alt={`第 ${page} 页`} draggable={false} />
      {boxes.map((box, index) => (
        <button
          key={box.key}
          id={`box-${box.key}`}
          type="button"
          className="redaction-box"
          style={placed(box)}
          aria-label={`第 ${page} 页第 ${index + 1} 处遮盖框，${grounds.find(({ id }) => id === box.ground)?.inBox ?? '未选依据'}`}
          aria-describedby="redaction-keys"
          onPointerDown={(event) => take(event, box)}
          onKeyDown={(event) => press(event, box)}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <span>{grounds.find(({ id }) => id === box.ground)?.inBox}</span>
          <i onPointerDown={(event) => take(event, box, true)} />
        </button>
      ))}
      {drawing && <div className="redaction-box drawing" style={placed(drawing)} />}
    </div>
  )
}
