import { MatterListPage } from '../../steps/screens/matter-list.tsx'
import { MatterPage } from '../../steps/screens/matter-page.tsx'
import type { Place } from '../../steps/screens/place.ts'

const complaints: Place = {
  key: 'complaints',
  api: '/api/complaints',
  base: '/complaints',
  title: '投诉举报',
  lead: '对政府信息公开工作的投诉举报（条例第四十七条第二款、第五十一条）。由政务公开办调查处理，不是行政复议。',
  open: '登记投诉举报',
}

export const ComplaintList = () => <MatterListPage place={complaints} />
export const ComplaintPage = () => <MatterPage place={complaints} />
