import { Button, Input, Select } from 'antd'
import type { GroundView } from '../../redaction/api-types.ts'
import type { DrawnBox } from './boxes.ts'

type Props = {
  boxes: readonly DrawnBox[]
  grounds: readonly GroundView[]
  onChange(box: DrawnBox): void
  onRemove(key: string): void
  onShow(box: DrawnBox): void
}

/** Every box with its article: none is without. */
export function BoxList({ boxes, grounds, onChange, onRemove, onShow }: Props) {
  const options = grounds.map(({ id, label }) => ({ value: id, label }))
  return (
    <ol className="redaction-list" aria-label="遮盖框">
      {boxes.map((box, index) => (
        <li key={box.key}>
          <p>
            <Button type="link" size="small" onClick={() => onShow(box)}>
              第 {index + 1} 处 · 第 {box.page} 页
            </Button>
            <Button type="text" size="small" onClick={() => onRemove(box.key)} aria-label={`删除第 ${index + 1} 处`}>
              删除
            </Button>
          </p>
          <Select
            aria-label={`第 ${index + 1} 处的依据`}
            value={box.ground}
            options={options}
            onChange={(ground) => onChange({ ...box, ground })}
            popupMatchSelectWidth={false}
          />
          <Input
            aria-label={`第 ${index + 1} 处的备注`}
            placeholder="备注（只留在检验记录里）"
            maxLength={200}
            value={box.note}
            onChange={(event) => onChange({ ...box, note: event.target.value })}
          />
        </li>
      ))}
    </ol>
  )
}
