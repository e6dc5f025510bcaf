import { Button } from 'antd'
import { useRef } from 'react'

/** Scans of what came in: looked at by content before anything is registered. */
export function Scans({ files, onChange }: { files: readonly File[]; onChange: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <fieldset className="group scans">
      <legend>原件扫描</legend>
      <ul>
        {files.map((file, index) => (
          <li key={`${file.name} ${file.lastModified}`}>
            {file.name}
            <Button
              size="small"
              onClick={() => onChange(files.filter((_, other) => other !== index))}
              aria-label={`去掉 ${file.name}`}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => input.current?.click()}>选择文件</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="原件扫描"
        accept=".pdf,.jpg,.jpeg,.png,.ofd,.docx"
        onChange={(event) => {
          onChange([...files, ...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </fieldset>
  )
}
