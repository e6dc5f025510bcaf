import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { clerkOf, publishedIn, step, write } from './living.ts'

/** A document with two wordings that lapses at the end of November 2026, and the one that changed it. */

const text = `海澜区民宿管理办法
第一章 总则
第一条 为规范民宿经营，制定本办法。
第二条 本办法适用于本区行政区域内的民宿。
第二章 经营
第三条 经营者应当公示价格。
第四条 经营者应当登记旅客身份信息。
第三章 附则
第五条 本办法自2026年5月1日起施行，有效期至2026年11月30日。`

export const lastDay = '2026-11-30'

export async function amendedIn(db: Kysely<Database>, organId: string): Promise<{ id: string; amending: string }> {
  const title = '关于印发《海澜区民宿管理办法》的通知'
  const { id } = await publishedIn(db, organId, { docNumber: '海澜文旅规[2026]3号', title, text, expiresOn: lastDay })
  const decision = {
    docNumber: '海澜文旅规〔2026〕5号',
    title: '关于修改《海澜区民宿管理办法》的决定',
    text: '第一条 修改。',
  }
  const { id: amending } = await publishedIn(db, organId, { ...decision, expiresOn: '2030-12-31' })
  const by = clerkOf(organId)
  const change = { kind: 'amended', from: '2026-07-01', amendedBy: '海澜文旅规(2026)5号', part: '第三条' }
  await step(db, '2026-06-20', 'amend', id, change, by)
  await write(db, '2026-06-20', id, '2026-07-01', text.replace('公示价格', '公示价格和电话'), by)
  return { id, amending }
}
