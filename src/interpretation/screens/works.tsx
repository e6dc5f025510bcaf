import { Way } from '../../console/kit/way.tsx'
import { MatterListPage } from '../../steps/screens/matter-list.tsx'
import { MatterPage } from '../../steps/screens/matter-page.tsx'
import type { Place } from '../../steps/screens/place.ts'

const works: Place = {
  key: 'interpretations',
  api: '/api/interpretations/works',
  base: '/interpretations',
  title: '政策解读',
  lead: '谁制定、谁解读。方案和政策稿同步起草，解读和政策同步审签、同步发布。',
  open: '制定解读方案',
}

export const InterpretationList = () => (
  <MatterListPage
    place={works}
    known={undefined}
    extra={
      <>
        <Way href="/policy-questions">政策问答</Way>
        <Way href="/records/interpretations">登记簿</Way>
        <Way href="/interpretations/coverage">解读覆盖情况</Way>
      </>
    }
  />
)
export const InterpretationPage = () => <MatterPage place={works} />
