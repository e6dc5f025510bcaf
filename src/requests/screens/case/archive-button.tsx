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
  const fetched = async (method: 'GET' | 'POST') => {
    setBusy(true)
    try {
      const response = await ask(`/api/requests/${view.id}/archive`, { method })
      if (!response.ok) throw await failure(response)
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await response.blob())
      link.download = `${view.number}归档.zip`
      link.click()
      URL.revokeObjectURL(link.href)
      if (method === 'POST') await queries.invalidateQueries({ queryKey: caseQuery(view.id).queryKey })
    } catch (error) {
      message.error(error instanceof Error ? error.message : '没有取到归档包')
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="file-add">
      <Button loading={busy} onClick={() => fetched('GET')}>
        下载案卷包
      </Button>
      {isOpen(act) && (
        <Button loading={busy} onClick={() => fetched('POST')}>
          归档并下载
        </Button>
      )}
    </div>
  )
}
