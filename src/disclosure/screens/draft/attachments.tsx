import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import type { ItemCase, ItemFile } from '../../api-types.ts'
import { fileUrl, itemQuery, keepFile } from '../item-api.ts'

const accepted = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.ofd,.mp4,.mp3'
const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

type Props = {
  item: ItemCase
  chosen: readonly string[]
  editable: boolean
  onChange: (files: readonly string[]) => void
}

const moved = (files: readonly string[], from: number, to: number) => {
  const rest = files.toSpliced(from, 1)
  return rest.toSpliced(to, 0, files[from] ?? '')
}

const Problems = ({ file }: { file: ItemFile }) =>
  file.problems.length === 0 ? null : (
    <ul className="file-problems">
      {file.problems.map(({ code, sentence, severity }) => (
        <li key={code} className={`of-${severity}`}>
          {sentence}
        </li>
      ))}
    </ul>
  )

/** What the public may download, in the order of the page. */
export function Attachments({ item, chosen, editable, onChange }: Props) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [waiting, setWaiting] = useState<readonly string[]>([])
  const files = chosen.flatMap((id) => item.files.find((file) => file.id === id) ?? [])
  const others = item.files.filter(({ id, shown }) => !chosen.includes(id) && !shown)
  const send = async (given: readonly File[]) => {
    setWaiting(given.map(({ name }) => name))
    const kept: string[] = []
    for (const file of given) {
      await keepFile(item.id, file)
        .then(({ id }) => kept.push(id))
        .catch((error: Error) => message.error(error.message, 6))
      setWaiting((names) => names.filter((name) => name !== file.name))
    }
    if (kept.length === 0) return
    await queries.invalidateQueries({ queryKey: itemQuery(item.id).queryKey, exact: true })
    onChange([...chosen, ...kept])
  }
  return (
    <section className="attachments" aria-label="附件">
      {files.length === 0 && waiting.length === 0 && (
        <p className="quiet">没有附件。可上传 PDF、Word、Excel、OFD、图片、MP4 视频和 MP3 音频，每个不超过 50 MB。</p>
      )}
      <ol>
        {files.map((file, index) => (
          <li key={file.id}>
            <a href={fileUrl(item.id, file.id)} target="_blank" rel="noreferrer">
              {file.name}
            </a>
            <span className="quiet">{sizeOf(file.size)}</span>
            {editable && (
              <span className="attachment-acts">
                <Button
                  size="small"
                  type="text"
                  disabled={index === 0}
                  aria-label={`上移 ${file.name}`}
                  onClick={() => onChange(moved(chosen, index, index - 1))}
                >
                  上移
                </Button>
                <Button
                  size="small"
                  type="text"
                  aria-label={`移除 ${file.name}`}
                  onClick={() => onChange(chosen.filter((id) => id !== file.id))}
                >
                  移除
                </Button>
              </span>
            )}
            <Problems file={file} />
          </li>
        ))}
      </ol>
      {waiting.map((name) => (
        <p key={name} role="status" className="quiet">
          正在上传并检查「{name}」…
        </p>
      ))}
      {editable && (
        <Button onClick={() => input.current?.click()} loading={waiting.length > 0}>
          上传附件
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="选择附件"
        accept={accepted}
        onChange={({ target }) => {
          send([...(target.files ?? [])])
          target.value = ''
        }}
      />
      {editable && others.length > 0 && (
        <details>
          <summary>以前上传、现在没有列为附件的 {others.length} 个文件</summary>
          <ul>
            {others.map((file) => (
              <li key={file.id}>
                {file.name}{' '}
                <Button size="small" type="link" onClick={() => onChange([...chosen, file.id])}>
                  列为附件
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
