import { useParams } from '@tanstack/react-router'
import { Page } from '../../../console/kit/page.tsx'
import { Way } from '../../../console/kit/way.tsx'
import { Studio } from './studio.tsx'

export function RedactionPage() {
  const { id = '', file = '' } = useParams({ strict: false }) as { id?: string; file?: string }
  return (
    <Page
      title="区分处理"
      lead="遮盖不予公开的部分，其余照常提供（条例第三十七条）。"
      extra={<Way href={`/console/requests/${id}`}>返回申请</Way>}
    >
      <Studio requestId={id} fileId={file} />
    </Page>
  )
}
