import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { getJson } from '../../console/kit/http.ts'
import { Way } from '../../console/kit/way.tsx'
import { MatterListPage } from '../../steps/screens/matter-list.tsx'
import { MatterPage } from '../../steps/screens/matter-page.tsx'
import type { Place } from '../../steps/screens/place.ts'
import { Terms } from '../../steps/screens/terms.tsx'
import type { Term } from '../../steps/term.ts'

const cases: Place = {
  key: 'remedies',
  api: '/api/remedies/cases',
  base: '/remedies',
  title: '行政复议、行政诉讼',
  lead: '因政府信息公开引起的复议和诉讼。期限逐件计算，年度报告表四由结果得出。',
  open: '登记案件',
}

/** 复议法§20, 行诉法§46: until when, from the day somebody knew. */
function Windows({ knownOn, decision }: { knownOn: unknown; decision: unknown }) {
  const day = typeof knownOn === 'string' && knownOn !== '' ? knownOn : null
  const query = useQuery({
    queryKey: ['remedies', 'windows', day, decision],
    queryFn: () =>
      getJson<{ terms: Term[] }>('/api/remedies/windows', {
        knownOn: day,
        decision: typeof decision === 'string' ? decision : null,
      }),
    enabled: day !== null,
  })
  return day && query.data ? <Terms terms={query.data.terms} /> : null
}

export function RemedyList() {
  const { request } = useSearch({ strict: false }) as { request?: string }
  return (
    <MatterListPage
      place={cases}
      known={request ? { requestNumber: request } : undefined}
      extra={<Way href="/records/remedies">登记簿</Way>}
      beside={({ knownOn, decision }) => <Windows knownOn={knownOn} decision={decision} />}
    />
  )
}
export const RemedyPage = () => <MatterPage place={cases} />
