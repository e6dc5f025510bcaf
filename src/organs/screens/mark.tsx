import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { sendForm, sendJson } from '../../console/kit/http.ts'
import type { ProfileView } from '../api-types.ts'
import { profileQuery } from './profile-api.ts'

const marks = {
  seal: { label: '印章图片', field: 'sealFile' },
  signature: { label: '签名图片', field: 'signatureFile' },
} as const

/** A picture of the seal or the signature; without one its place in a letter stays free for ink. */
export function Mark({ view, mark }: { view: ProfileView; mark: keyof typeof marks }) {
  const { label, field } = marks[mark]
  const { message } = App.useApp()
  const queries = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const path = `/api/organs/${view.id}/profile/marks/${mark}`
  const failed = (error: Error) => message.error(error.message)
  const change = (work: Promise<ProfileView>) => {
    setBusy(true)
    work
      .then((next) => queries.setQueryData(profileQuery(view.id).queryKey, next))
      .catch(failed)
      .finally(() => setBusy(false))
  }
  const send = (file: File | undefined) => {
    if (!file) return
    const body = new FormData()
    body.set('file', file)
    change(sendForm<ProfileView>(path, body))
  }
  const picture = view.profile[field]
  return (
    <div className="mark-picture">
      <p>{label}</p>
      {picture ? <img src={`${path}?${picture}`} alt={label} /> : <p className="quiet">没有上传，文书上留出位置</p>}
      {view.mayDescribe && (
        <>
          <input
            ref={chooser}
            type="file"
            accept="image/png,image/jpeg"
            hidden
            aria-label={label}
            onChange={(event) => send(event.target.files?.[0])}
          />
          <Button loading={busy} onClick={() => chooser.current?.click()}>
            {picture ? '更换' : '上传'}
            {label}
          </Button>
          {picture && (
            <Button disabled={busy} onClick={() => change(sendJson<ProfileView>('DELETE', path))}>
              撤下{label}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
