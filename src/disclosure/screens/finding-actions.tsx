import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { ItemCase } from '../api-types.ts'
import type { ItemFinding } from './finding-list.tsx'
import { usePerform } from './item-api.ts'

const may = (item: ItemCase, name: string) => item.acts.some((act) => act.name === name && act.refusals.length === 0)

/** 条例§15; 个人信息保护法§25: what was stopped stays only if one person says why and another answers for it. */
export function FindingActions({ item, finding }: { item: ItemCase; finding: ItemFinding }) {
  const { message } = App.useApp()
  const perform = usePerform(item.id)
  const [reason, setReason] = useState('')
  const [open, setOpen] = useState(false)
  if (finding.severity !== 'block' || finding.override?.confirmed) return null
  const send = (act: string, input: object) =>
    perform.mutate(
      { act, seen: item.seq, input },
      { onSuccess: () => setOpen(false), onError: (error) => message.error(error.message, 6) },
    )
  if (finding.override)
    return may(item, 'confirmOverride') ? (
      <Button size="small" loading={perform.isPending} onClick={() => send('confirmOverride', { finding: finding.id })}>
        确认放行
      </Button>
    ) : null
  if (!may(item, 'askOverride')) return null
  if (!open)
    return (
      <Button size="small" aria-expanded={false} onClick={() => setOpen(true)}>
        保留并说明理由
      </Button>
    )
  return (
    <form
      className="override-form"
      onSubmit={(event) => {
        event.preventDefault()
        send('askOverride', { finding: finding.id, reason })
      }}
    >
      <p className="quiet">写明法律依据或者本人同意的情况；须由另一位负责人确认后才能发布。</p>
      <Input.TextArea
        aria-label="可以公开的理由"
        autoFocus
        rows={2}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <span className="check-acts">
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          disabled={reason.trim().length < 5}
          loading={perform.isPending}
        >
          请求放行
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          取消
        </Button>
      </span>
    </form>
  )
}
