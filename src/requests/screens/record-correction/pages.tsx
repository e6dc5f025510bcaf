import { MatterListPage } from '../../../steps/screens/matter-list.tsx'
import { MatterPage } from '../../../steps/screens/matter-page.tsx'
import type { Place } from '../../../steps/screens/place.ts'

const corrections: Place = {
  key: 'record-corrections',
  api: '/api/record-corrections',
  base: '/record-corrections',
  title: '更正请求',
  lead: '有证据证明机关记录的与自身相关的信息不准确，要求更正（条例第四十一条）。不是公开申请，不进年度报告表三。',
  open: '登记更正请求',
}

export const RecordCorrectionList = () => <MatterListPage place={corrections} />
export const RecordCorrectionPage = () => <MatterPage place={corrections} />
