import { MatterListPage } from '../../../steps/screens/matter-list.tsx'
import { MatterPage } from '../../../steps/screens/matter-page.tsx'
import type { Place } from '../../../steps/screens/place.ts'

const targets: Place = {
  key: 'syndication',
  api: '/api/syndication-targets',
  base: '/syndication',
  title: '信息同步',
  lead: '发布、更正、撤回的信息同步到其他平台：签名推送，或者由对方凭密钥来取；每一条都要回执。',
  open: '登记同步平台',
}

export const TargetList = () => <MatterListPage place={targets} />
export const TargetPage = () => <MatterPage place={targets} />
