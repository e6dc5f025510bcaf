import { App, Button, Select } from 'antd'
import { useRef } from 'react'
import { useUpload } from './case-api.ts'
import { useCase } from './open-case.ts'

type One = { several?: false; value?: string | null; onChange?: (id: string | null) => void }
type Several = { several: true; value?: string[]; onChange?: (ids: string[]) => void }
type Props = { id?: string; purpose?: string } & (One | Several)

const accepted = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.ofd'

/** A stored file of this case, or a new one: what proves a step lies with the case itself. */
export function FilePicker({ id, purpose = 'proof', ...rest }: Props) {
  const { view } = useCase()
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const upload = useUpload(view.id)
  const options = view.files.filter(({ erased }) => !erased).map((file) => ({ value: file.id, label: file.name }))
  const put = (file: string) => (rest.several ? rest.onChange?.([...(rest.value ?? []), file]) : rest.onChange?.(file))
  const send = (file: File | undefined) =>
    file &&
    upload.mutate(
      { file, purpose },
      { onSuccess: (kept) => put(kept.id), onError: (error) => message.error(error.message) },
    )
  const common = { id, options, placeholder: '选择本件的文件', notFoundContent: '本件还没有文件' }
  return (
    <div className="file-picker">
      {rest.several ? (
        <Select {...common} mode="multiple" value={rest.value ?? []} onChange={rest.onChange} />
      ) : (
        <Select
          {...common}
          allowClear
          value={rest.value ?? undefined}
          onChange={(chosen) => rest.onChange?.(chosen ?? null)}
        />
      )}
      <Button onClick={() => input.current?.click()} loading={upload.isPending}>
        上传
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="上传文件"
        accept={accepted}
        onChange={(event) => {
          send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </div>
  )
}
