import { Input, type InputRef, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { grouped } from '../../console/kit/format.ts'
import type { FigureView } from '../api-types.ts'
import { useWorkbench } from './workbench.ts'

const most = 60
const matches = (figure: FigureView, words: string[]) =>
  words.every((word) => figure.name.includes(word) || figure.id.includes(word) || String(figure.value) === word)

const Option = ({ figure, active, onPick }: { figure: FigureView; active: boolean; onPick: () => void }) => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box above carries the keyboard (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: an option of a listbox is reached through its search box
    <div
      ref={ref}
      id={`figure-option-${figure.id}`}
      role="option"
      aria-selected={active}
      onClick={onPick}
      title={figure.basis}
    >
      <span>{figure.name}</span>
      <b>
        {grouped(figure.value)} <i>{figure.unit}</i>
      </b>
    </div>
  )
}

type Props = { onPick: (id: string) => void; onText: (text: string) => void; onClose: () => void }

/** Which number to put into the text: found by its name, by its value or with the arrow keys. */
export function FigurePicker({ onPick, onText, onClose }: Props) {
  const { view } = useWorkbench()
  const [sought, seek] = useState('')
  const [at, move] = useState(0)
  const box = useRef<InputRef>(null)
  const found = useMemo(
    () => view.figures.filter((figure) => matches(figure, sought.trim().split(/\s+/).filter(Boolean))).slice(0, most),
    [view.figures, sought],
  )
  const active = found[Math.min(at, found.length - 1)]
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') move(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && active) onPick(active.id)
    else return
    event.preventDefault()
  }
  return (
    <Modal
      open
      title="插入数字"
      footer={null}
      onCancel={onClose}
      width={560}
      afterOpenChange={(open) => open && box.current?.focus()}
    >
      <Input
        ref={box}
        autoFocus
        value={sought}
        placeholder="输入名称或数值，如：自然人 新收、107"
        aria-label="查找数字"
        role="combobox"
        aria-expanded
        aria-controls="figure-options"
        aria-activedescendant={active && `figure-option-${active.id}`}
        onChange={({ target }) => {
          if (target.value === '/') return onText('/')
          seek(target.value)
          move(0)
        }}
        onKeyDown={steer}
      />
      {found.length === 0 ? (
        <p className="quiet">
          没有这个数字。年报正文引用的数字应能点开记录；确需手写的数字，请在正文中直接输入并说明出处。
        </p>
      ) : (
        <div id="figure-options" className="figure-options" role="listbox" aria-label="可引用的数字">
          {found.map((figure) => (
            <Option key={figure.id} figure={figure} active={figure === active} onPick={() => onPick(figure.id)} />
          ))}
        </div>
      )}
    </Modal>
  )
}
