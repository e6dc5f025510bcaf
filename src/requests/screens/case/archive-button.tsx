import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { ask, failure } from '../../../console/kit/http.ts'
import { caseQuery } from './case-api.ts'
import { actIn, isOpen, useCase } from './open-case.ts'

/** 条例§45: the case in one file. To archive it notes the file's digest on the record. */
export function ArchiveButton() {
  const { view } = useCase()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const act = actIn(view, 'archive')
  if (!act?.may) return null
  const asked = async (method: 'GET' | 'POST') => {
    const response = await ask(`/api/requests/${view.id}/archive`, { method })
    if (!response.ok) throw await failure(response)
    return response
  }
  const download = async () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await (await asked('GET')).blob())
    link.download = `${view.number}归档.zip`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const archive = async () => {
    await asked('POST')
    message.success('已归档，校验值已记入办理记录')
    await queries.invalidateQueries({ queryKey: caseQuery(view.id).queryKey })
  }
  const during = async (work: () => Promise<void>) => {
    setBusy(true)
    await work().catch((error: unknown) => message.error(error instanceof Error ? error.message : '没有完成'))
    setBusy(false)
  }
  return (
    <div className="file-add">
      <Button loading={busy} onClick={() => during(download)}>
        下载案卷包
      </Button>
      {isOpen(act) && (
        <Button loading={busy} onClick={() => during(archive)}>
          归档
        </Button>
      )}
    </div>
  )
}
