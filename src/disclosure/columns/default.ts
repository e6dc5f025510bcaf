import { siteCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../platform/act.ts'
import { readSaid, takeStep } from '../../steps/desk.ts'
import type { Db } from '../../steps/room.ts'
import { open } from './acts/open.ts'
import { defaultTree, type Planned } from './default-tree.ts'
import { columnRoom } from './room.ts'
import { anyColumn, siteOwner } from './store.ts'
import { statutory } from './words.ts'

const described = ({ description, art20, name }: Planned) => {
  const said = description ?? (art20 ? statutory[art20] : name)
  return said.length > 200 ? said.slice(0, 200) : said
}

/** The default tree, opened by the acts anybody would open it with. A site that has any column is left alone. */
export async function openDefaultColumns(db: Db, actor: Actor, approver: string): Promise<number> {
  const organId = await siteOwner(db)
  if (!organId || (await anyColumn(db))) return 0
  const days = await siteCalendar(db)
  const ids = new Map<string, string>()
  for (const [nth, planned] of defaultTree.entries()) {
    const { slug, name, kind, type, cycle, obliged, art20 = null, under } = planned
    const said = readSaid(open, {
      ...{ slug, name, kind, type, cycle, obliged, art20, organId, approver, parent: under },
      description: `${described(planned)}`,
      keywords: `${name},政府信息公开`,
      sort: (nth + 1) * 10,
      reason: '按《政府网站发展指引》、政府信息公开平台的统一要求和条例第二十条、第二十一条设立默认栏目。',
    })
    const outcome = await takeStep(db, { room: columnRoom, step: open, days, actor }, null, {
      ...said,
      parentId: under ? (ids.get(under) ?? null) : null,
    })
    if (!outcome.done) throw new Error(`default column ${slug}: ${JSON.stringify(outcome.refusals)}`)
    ids.set(slug, outcome.subject.id)
  }
  return ids.size
}
