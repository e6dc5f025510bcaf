import { siteCalendar } from '../../calendar/index.ts'
import { organWords } from '../../organs/index.ts'
import type { Actor } from '../../platform/act.ts'
import { readSaid, takeStep } from '../../steps/desk.ts'
import type { Db } from '../../steps/room.ts'
import { columnCalled } from '../columns/store.ts'
import { entityRoom } from './room.ts'

/** Schools, a hospital, a waterworks and buses of a district that does not exist. */
const told = [
  [
    '海澜区第一实验小学',
    'education',
    '区教育局',
    '招生入学',
    '中小学信息公开的规定',
    '海澜区潮音里18号',
    '000-6000101',
  ],
  ['海澜区医院', 'health', '区卫健局', '医疗卫生', '医疗卫生机构信息公开的规定', '海澜区灯塔路66号', '000-6000102'],
  ['海澜水务有限公司', 'water', '区住建局', '公共服务', '供水行业信息公开的规定', '海澜区长堤旧街5号', '000-6000103'],
  [
    '海澜公共交通有限公司',
    'transport',
    '区交通局',
    '交通出行',
    '公共交通行业信息公开的规定',
    '海澜区望海岭1号',
    '000-6000104',
  ],
] as const

export async function openDemoEntities(db: Db, actor: Actor): Promise<void> {
  if (await db.selectFrom('public_entity').select('id').limit(1).executeTakeFirst()) return
  const [days, words] = [await siteCalendar(db), await organWords(db)]
  const step = entityRoom.steps.find(({ name }) => name === 'registerEntity')
  if (!step) return
  for (const [name, sector, department, column, rules, address, phone] of told) {
    const said = readSaid(step, {
      ...{ name, sector, column, rules, address, phone },
      organId: words.get(department) ?? actor.organId,
    })
    const columnId = await columnCalled(db, column)
    const outcome = await takeStep(db, { room: entityRoom, step, days, actor }, null, { ...said, columnId })
    if (!outcome.done) throw new Error(`demonstration entity: ${JSON.stringify(outcome.refusals)}`)
  }
}
