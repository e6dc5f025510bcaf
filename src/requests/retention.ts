import type { Kysely } from 'kysely'
import { addMonths } from '../law/index.ts'
import type { Database } from '../platform/database.ts'
import type { JobSet } from '../platform/jobs.ts'
import { queueMail } from '../platform/mail.ts'
import { today } from '../platform/now.ts'
import { readSettings } from './store.ts'
import { headsOf, type Kept, keptTooLong } from './store-retention.ts'

/** 个人信息保护法§19, §47: each month the heads are told whose data are to be destroyed; the act is theirs (acts/erase.ts). */

type Db = Kysely<Database>

const most = 200
const listed = (cases: readonly Kept[]) =>
  [
    ...cases.slice(0, most).map(({ number, archived }) => (archived ? number : `${number}（尚未归档，应先归档）`)),
    ...rest(cases),
  ].join('\n')
const rest = (cases: readonly Kept[]) => (cases.length > most ? [`等 ${cases.length} 件`] : [])

const told = (cases: readonly Kept[], years: number) =>
  [
    `下列 ${cases.length} 件政府信息公开申请办结已满 ${years} 年，申请人的个人信息应当销毁（个人信息保护法第十九条、第四十七条）。`,
    '请在工作台逐件核对归档情况后，办理“销毁个人信息”：',
    listed(cases),
  ].join('\n\n')

/** Run twice in a month, it tells nobody twice. */
export async function tellRetention(db: Db): Promise<number> {
  const { retentionYears } = await readSettings(db)
  const cases = Map.groupBy(await keptTooLong(db, addMonths(today(), -12 * retentionYears)), ({ organId }) => organId)
  if (cases.size === 0) return 0
  const heads = await headsOf(db, [...cases.keys()])
  await db.transaction().execute(async (tx) => {
    for (const { id, email, organId } of heads)
      await queueMail(tx, {
        key: `retention ${organId} ${today().slice(0, 7)} ${id}`,
        to: email,
        subject: '【依申请公开】个人信息保存期满，请办理销毁',
        text: told(cases.get(organId!) ?? [], retentionYears),
        organId,
      })
  })
  return [...cases.values()].flat().length
}

/** On the first of the month at eight in Beijing. */
export const retentionJobs = (db: Db): JobSet => ({
  tasks: {
    'requests:retention': async () => {
      await tellRetention(db)
    },
  },
  crontab: '0 0 1 * * requests:retention',
})
