import { App, Button, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { figure } from '../../../console/kit/format.ts'
import type { ForeignView } from '../../foreign-types.ts'
import { nameOfCell } from '../cell-names.ts'
import { useForeignChange } from './check-api.ts'

type Props = { view: ForeignView; cell: string; onDone: () => void }

const Origin = ({ view, cell }: { view: ForeignView; cell: string }) => {
  const place = view.verdict.places?.[cell]
  const before = view.previous?.cells[cell]
  return (
    <dl className="facts">
      <div>
        <dt>读到的位置</dt>
        <dd>{place ? place.place || place.note || '—' : '没有读到这一格'}</dd>
      </div>
      {place && !(cell in view.corrections) && (
        <div>
          <dt>把握</dt>
          <dd>{Math.round(place.confidence * 100)}%</dd>
        </div>
      )}
      {before !== undefined && (
        <div>
          <dt>上年</dt>
          <dd>{figure(before)}</dd>
        </div>
      )}
    </dl>
  )
}

/** What the paper says, by a person who looked: kept as such, over every later reading. */
export function Correct({ view, cell, onDone }: Props) {
  const { message } = App.useApp()
  const change = useForeignChange(view.id)
  const [value, write] = useState<number | null>(view.verdict.cells[cell] ?? null)
  const save = (given: number | null, asRead = false) =>
    change.mutate(
      { to: 'corrections', cell, value: given, asRead },
      {
        onSuccess: () => {
          message.success(asRead ? '已恢复为读到的数' : '已更正，并重新核校')
          onDone()
        },
        onError: (error) => message.error(error.message),
      },
    )
  return (
    <Modal
      open
      title={nameOfCell(cell)}
      onCancel={onDone}
      footer={[
        cell in view.corrections && (
          <Button key="back" onClick={() => save(null, true)} loading={change.isPending}>
            恢复为读到的数
          </Button>
        ),
        <Button key="blank" onClick={() => save(null)} loading={change.isPending}>
          原件此格为空
        </Button>,
        <Button
          key="save"
          type="primary"
          disabled={value === null}
          onClick={() => save(value)}
          loading={change.isPending}
        >
          保存更正
        </Button>,
      ]}
    >
      <Origin view={view} cell={cell} />
      <p className="check-value">
        <label htmlFor="check-value">原件上的数</label>
        <InputNumber id="check-value" min={0} value={value} onChange={write} autoFocus />
      </p>
      <p className="quiet">只更正机器误读的数；原件本身写错的，不要改，让发现指出来。</p>
    </Modal>
  )
}
