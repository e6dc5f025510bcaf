import { App, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { moment } from '../../console/kit/format.ts'
import type { FileView, MatterView } from '../api-types.ts'
import { fileUrl, type Place, useAttach } from './place.ts'

const accepted = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.ofd'

const One = ({ href, file }: { href: string; file: FileView }) => (
  <li>
    {file.opens ? (
      <a href={href} target="_blank" rel="noreferrer">
        {file.purpose}：{file.name}
      </a>
    ) : (
      <span className="quiet">{file.purpose}（涉及个人信息，按权限不能查看）</span>
    )}
    <p className="quiet">{moment(file.keptAt)}</p>
  </li>
)

function Add({ place, id }: { place: Place; id: string }) {
  const { message } = App.useApp()
  const attach = useAttach(place, id)
  const input = useRef<HTMLInputElement>(null)
  const [purpose, setPurpose] = useState('')
  const send = (file: File | undefined) =>
    file &&
    attach.mutate(
      { file, purpose },
      {
        onSuccess: () => {
          message.success('已附卷')
          setPurpose('')
        },
        onError: (error) => message.error(error.message),
      },
    )
  return (
    <div className="matter-steps">
      <Input
        aria-label="是什么材料"
        placeholder="是什么材料，如：复议决定书"
        className="matter-purpose"
        value={purpose}
        onChange={({ target }) => setPurpose(target.value)}
      />
      <Button disabled={purpose.trim() === ''} onClick={() => input.current?.click()} loading={attach.isPending}>
        上传文件
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

/** The papers of a matter. */
export const Files = ({ place, view }: { place: Place; view: MatterView }) => (
  <section className="panel" aria-labelledby="files-title">
    <h2 id="files-title">材料</h2>
    {view.files.length === 0 && <p className="quiet">还没有附卷的材料。</p>}
    <ul>
      {view.files.map((file) => (
        <One key={file.id} href={fileUrl(place, view.id, file.id)} file={file} />
      ))}
    </ul>
    {view.mayAttach && <Add place={place} id={view.id} />}
  </section>
)
