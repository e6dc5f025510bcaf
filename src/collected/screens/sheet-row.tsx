import { Link } from '@tanstack/react-router'
import { App, Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { grouped } from '../../console/kit/format.ts'
import { Malformed } from '../../console/kit/http.ts'
import type { Sheet, SheetRow } from '../api-types.ts'
import { useConfirm, useSubmit } from './sheet-api.ts'

const State = ({ row }: { row: SheetRow }) => {
  if (row.id === null) return <span className="standing none">未填报</span>
  if (row.confirmedBy) return <span className="standing published">{row.confirmedBy} 已确认</span>
  return <span className="standing draft">{row.submittedBy ? `${row.submittedBy} 已填报，待确认` : '待确认'}</span>
}

function Confirm({ id }: { id: string }) {
  const { message } = App.useApp()
  const confirm = useConfirm()
  const act = () =>
    confirm.mutate(id, {
      onSuccess: () => message.success('已确认'),
      onError: (error) => message.warning(error.message),
    })
  return (
    <Button size="small" onClick={act} loading={confirm.isPending}>
      确认
    </Button>
  )
}

/** One number an organ reports for the year: how much, by what evidence, who filled it in and who confirmed it. */
export function Row({ row, sheet }: { row: SheetRow; sheet: Sheet }) {
  const { message } = App.useApp()
  const submit = useSubmit()
  const [value, setValue] = useState(row.value)
  const [evidence, setEvidence] = useState(row.evidence)
  const touched = value !== row.value || evidence !== row.evidence
  const save = () => {
    if (value === null) return message.warning(`请填写“${row.label}”的数值`)
    submit.mutate(
      { organId: sheet.organId, year: sheet.year, kind: row.kind, value, evidence },
      {
        onSuccess: () => message.success(`${row.label}：已填报，待另一人确认`),
        onError: (error) =>
          message.error(
            error instanceof Malformed ? error.errors.map((each) => each.message).join('；') : error.message,
          ),
      },
    )
  }
  return (
    <tr className={touched ? 'touched' : undefined}>
      <th scope="row" title={row.article}>
        {row.id ? (
          <Link to="/records/$room/$id" params={{ room: 'figures', id: row.id }}>
            {row.label}
          </Link>
        ) : (
          row.label
        )}
      </th>
      <td className="number quiet">{row.previous === null ? '—' : grouped(row.previous)}</td>
      <td>
        <InputNumber
          aria-label={`${row.label}（${row.unit}）`}
          min={0}
          precision={row.unit === '元' ? 2 : 0}
          suffix={row.unit}
          controls={false}
          disabled={!sheet.mayWrite}
          value={value}
          onChange={setValue}
        />
      </td>
      <td>
        <Input
          aria-label={`${row.label}的数据来源`}
          placeholder="数据来源，如：行政审批系统年度统计表"
          disabled={!sheet.mayWrite}
          value={evidence}
          onChange={({ target }) => setEvidence(target.value)}
        />
      </td>
      <td>
        <State row={row} />
      </td>
      <td className="acts">
        {touched && (
          <Button size="small" type="primary" onClick={save} loading={submit.isPending}>
            填报
          </Button>
        )}
        {!touched && row.id && !row.confirmedBy && sheet.mayConfirm && <Confirm id={row.id} />}
      </td>
    </tr>
  )
}
