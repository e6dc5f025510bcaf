import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { ProgressRow } from '../api-types.ts'
import { useOpenReport } from './report-api.ts'

/** To the report; or to begin it, when nobody has yet. */
export function OpenReport({ row, year, primary }: { row: ProgressRow; year: number; primary?: boolean }) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const begin = useOpenReport()
  const go = (id: string) => navigate({ to: '/reports/$id', params: { id } })
  const act = () => {
    if (row.reportId) return go(row.reportId)
    begin.mutate(
      { organId: row.organId, scope: row.scope, year },
      { onSuccess: go, onError: (error) => message.error(error.message) },
    )
  }
  return (
    <Button
      type={primary ? 'primary' : 'link'}
      size={primary ? 'middle' : 'small'}
      onClick={act}
      loading={begin.isPending}
      aria-label={`${row.reportId ? '打开' : '开始编制'}${row.organName}${row.scope === 'district' ? '全区' : ''}年度报告`}
    >
      {row.reportId ? '打开' : '开始编制'}
    </Button>
  )
}
