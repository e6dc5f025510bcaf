import { Way } from '../../console/kit/way.tsx'
import { MatterListPage } from '../../steps/screens/matter-list.tsx'
import { MatterPage } from '../../steps/screens/matter-page.tsx'
import { documents } from './places.ts'

/** Documents by what runs out first, and the ways to what is looked over as a whole. */
export const DocumentLives = () => (
  <MatterListPage
    place={documents}
    extra={
      <>
        <Way href="/documents/radar">到期雷达</Way>
        <Way href="/documents/clean-ups">清理</Way>
        <Way href="/documents/reconciliation">件数核对</Way>
        <Way href="/documents/numbers">文号</Way>
        <Way href="/documents/filing">省库报送</Way>
        <Way href="/records/documents">登记簿</Way>
      </>
    }
  />
)

export const DocumentLife = () => <MatterPage place={documents} />
