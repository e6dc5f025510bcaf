import { Way } from '../../console/kit/way.tsx'
import { MatterListPage } from '../../steps/screens/matter-list.tsx'
import { MatterPage } from '../../steps/screens/matter-page.tsx'
import { cleanUps } from './places.ts'

export const CleanUpList = () => <MatterListPage place={cleanUps} extra={<Way href="/documents">全部文件</Way>} />
export const CleanUpPage = () => <MatterPage place={cleanUps} />
