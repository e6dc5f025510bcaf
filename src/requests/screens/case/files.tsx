import { App, Button, Select } from 'antd'
import { useRef, useState } from 'react'
import { moment } from '../../../console/kit/format.ts'
import { Way } from '../../../console/kit/way.tsx'
import type { FileView } from '../../api-types.ts'
import { ArchiveButton } from './archive-button.tsx'
import { fileUrl, letterUrl, useUpload } from './case-api.ts'
import { actIn, isOpen, useCase } from './open-case.ts'

const kilobytes = (size: number) =>
  size < 1_048_576 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1_048_576).toFixed(1)} MB`

const redactable = ['application/pdf', 'image/png', 'image/jpeg']
const proofNames = { passed: '遮盖检验通过', failed: '遮盖检验未通过，不得提供' } as const

const One = ({ file }: { file: FileView }) => {
  const { view } = useCase()
  return (
    <li>
      {file.erased ? (
        <span className="quiet">{file.name}</span>
      ) : (
        <a href={fileUrl(view.id, file.id)} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      )}
      <p className="quiet">
        {file.purposeLabel} · {kilobytes(file.size)} · {moment(file.keptAt)} {file.keptBy}{' '}
        {!file.erased && redactable.includes(file.mediaType) && isOpen(actIn(view, 'attach')) && (
          <Way href={`/console/requests/${view.id}/redact/${file.id}`}>{file.proof ? '查看检验' : '遮盖'}</Way>
        )}
        {file.proof && <span className={file.proof === 'failed' ? 'late' : 'passed'}>　{proofNames[file.proof]}</span>}
      </p>
    </li>
  )
}

const purposes = [
  { value: 'original', label: '拟提供的政府信息' },
  { value: 'application', label: '申请原件扫描' },
  { value: 'proof', label: '签收、确认、送达凭证' },
  { value: 'opinion', label: '征求意见往来' },
  { value: 'other', label: '其他材料' },
]

function Add() {
  const { view } = useCase()
  const { message } = App.useApp()
  const upload = useUpload(view.id)
  const input = useRef<HTMLInputElement>(null)
  const [purpose, setPurpose] = useState('original')
  const send = (file: File | undefined) =>
    file &&
    upload.mutate(
      { file, purpose },
      { onSuccess: ({ name }) => message.success(`已附卷：${name}`), onError: (error) => message.error(error.message) },
    )
  return (
    <div className="file-add">
      <Select aria-label="文件用途" value={purpose} options={purposes} onChange={setPurpose} />
      <Button onClick={() => input.current?.click()} loading={upload.isPending}>
        上传文件
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="上传文件"
        accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.ofd"
        onChange={(event) => {
          send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </div>
  )
}

export function Files() {
  const { view } = useCase()
  const mayAdd = isOpen(actIn(view, 'attach'))
  return (
    <section className="panel case-files" aria-labelledby="files-title">
      <h2 id="files-title">文书与文件</h2>
      {view.letters.length + view.files.length === 0 && <p className="quiet">还没有文书和文件。</p>}
      {view.letters.length > 0 && (
        <ul aria-label="文书">
          {view.letters.map((letter) => (
            <li key={letter.id}>
              <a href={letterUrl(view.id, letter.id, 'pdf')} target="_blank" rel="noreferrer">
                {letter.title}
              </a>
              <p className="quiet">
                {letter.on} {letter.number}　<a href={letterUrl(view.id, letter.id, 'docx')}>Word</a>
                {letter.number && (
                  <>
                    　<a href={`/api/requests/${view.id}/letters/${letter.id}/service-receipt.docx`}>送达回证</a>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {view.files.length > 0 && (
        <ul aria-label="文件">
          {view.files.map((file) => (
            <One key={file.id} file={file} />
          ))}
        </ul>
      )}
      {mayAdd && <Add />}
      <ArchiveButton />
    </section>
  )
}
