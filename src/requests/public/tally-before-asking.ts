import { sql } from 'kysely'
import { type Figure, type Source, within } from '../../platform/tally.ts'

/** How many people found what they wanted before they applied: what an organ published spared an application. */
const stopped: Source<'before_asking'> = {
  id: 'beforeAsking.stopped',
  table: 'before_asking',
  where: (year) => sql`ended = 'found' and ${within('day', year)}`,
  by: ['found_kind'],
}

export const stoppedBeforeAsking: Figure<'before_asking'> = {
  id: 'requests.stoppedBeforeAsking',
  name: '申请前找到已公开信息',
  unit: '次',
  basis:
    '申请人在填写申请前按提示找到了已公开的信息、不再申请的次数，按信息的发布机关计；只记日期和信息类别，不记所写的内容。',
  article: '条例第三十六条第（一）项',
  source: stopped,
  only: {},
}
