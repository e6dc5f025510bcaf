import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Metadata } from '../../src/disclosure/proceedings.ts'
import type { Database } from '../../src/platform/database.ts'

const metadata = (day: string) =>
  JSON.stringify({
    ...{ docNumber: null, issuingBodies: ['海澜区人民政府'], origin: 'made', formedOn: day, changedOn: null },
    ...{
      genre: '通知',
      theme: null,
      art20: null,
      disclosure: 'proactive',
      exemption: null,
      columnId: null,
      alsoIn: [],
    },
    ...{ topics: [], keywords: ['政策'], summary: '', source: '', effectiveOn: null, expiresOn: null, notice: null },
  } satisfies Metadata)

/** Published items with a text, so that a page has about twenty thousand bytes. */

const phrases =
  '关于印发进一步加强做好全区政府信息公开工作实施方案的通知各街道办事处区直部门单位为贯彻落实国务院省市决策部署结合本区实际制定本办法第一条总则目的依据适用范围主管机关职责分工负责组织协调监督检查申请条件受理程序审核公示期限补贴标准资金拨付绩效评价责任追究附则施行有效期解释权'

let seed = 7
const random = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}

/** Words of two to five characters in no order: compresses like official prose. */
const prose = (characters: number) => {
  let text = ''
  while (text.length < characters) {
    const at = random(phrases.length - 5)
    text += phrases.slice(at, at + 2 + random(4)) + (random(6) === 0 ? '，' : '')
  }
  return text
}

async function insertItems(db: Kysely<Database>, organs: readonly string[], amount: number, characters: number) {
  const items = Array.from({ length: amount }, () => ({
    id: randomUUID(),
    revision: randomUUID(),
    text: prose(characters),
  }))
  await db.transaction().execute(async (tx) => {
    for (const [n, { id, revision, text }] of items.entries()) {
      const html = text.replace(/.{200}/g, '<p>$&</p>')
      const day = `2025-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
      await sql`insert into item (id, organ_id, index_number, title, column_name, made_on, published_on, revision_id)
        values (${id}, ${organs[n % organs.length]!}, ${`B-${id}`}, ${`${prose(16)}第${n}号`}, '政策文件', ${day}, ${day}, ${revision})`.execute(
        tx,
      )
      await sql`insert into revision (id, item_id, number, hash, title, html, plain, metadata, made_at, made_by)
        values (${revision}, ${id}, 1, ${id}, ${prose(16)}, ${html}, ${text}, ${metadata(day)}::jsonb, now(), 'bench')`.execute(
        tx,
      )
    }
  })
  return items.map(({ id }) => id)
}

export async function manyItems(db: Kysely<Database>, amount: number, characters = 4_200): Promise<string[]> {
  const organs = (await db.selectFrom('organ').select('id').execute()).map(({ id }) => id)
  const ids: string[] = []
  while (ids.length < amount)
    ids.push(...(await insertItems(db, organs, Math.min(1_000, amount - ids.length), characters)))
  await sql`analyze item`.execute(db)
  return ids
}
