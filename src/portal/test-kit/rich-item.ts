import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Metadata } from '../../disclosure/proceedings.ts'
import type { Database } from '../../platform/database.ts'

/** Items with everything a page can show: a notice with a long table, a picture, footnotes, files; one withdrawn; one played. */

const metadata: Metadata = {
  docNumber: '海澜发改〔2023〕12号',
  issuingBodies: ['海澜区教育局', '海澜区财政局'],
  origin: 'made',
  formedOn: '2023-03-10',
  changedOn: null,
  genre: 'G08',
  theme: '0301',
  art20: 'a20.03',
  disclosure: 'proactive',
  exemption: null,
  columnId: null,
  alsoIn: [],
  topics: [],
  keywords: ['营商环境', '惠企政策'],
  summary: '明确惠企政策免申即享的目标、清单和资金兑付安排。',
  source: '海澜区教育局',
  effectiveOn: '2023-03-20',
  expiresOn: '2099-03-19',
  notice: { from: '2023-03-16', until: '2099-03-26', contact: '海澜区教育局办公室，0599-6000001' },
}

const heads = ['序号', '项目', '依据文号', '责任单位', '申报时间', '拨付时间', '金额（万元）', '备注']
const row = ['1', '奖励', '海澜科规〔2023〕1号', '区科技局', '每年3月', '公示后30个工作日', '1,250.00', '免申即享']
const cells = (tag: 'th' | 'td', texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<${tag}><p>${text}</p></${tag}>`).join('')}</tr>`
const html = (picture: string) => `<p>各镇人民政府，区直各部门：</p>
<p>现将有关事项通知如下<sup class="note" id="note-back-1"><a href="#note-1">〔1〕</a></sup>。</p>
<h2>一、资金安排</h2><h3>（一）清单</h3><ol><li><p>按时报送；</p></li><li><p>向社会公布。</p></li></ol>
<table><caption>表1 资金安排</caption><tbody>${cells('th', heads)}${cells('td', row)}${cells('td', row)}</tbody></table>
<figure><img src="/files/${picture}" alt="申报流程：提交、审核、公示、拨付"><figcaption>图1 申报流程</figcaption></figure>
<blockquote><p>不需要提交政府部门已经掌握的材料。</p></blockquote><p class="right">海澜区教育局</p>
<section class="footnotes"><h2>注释</h2><ol><li id="note-1">优化营商环境条例。 <a href="#note-back-1">返回</a></li></ol></section>`

const file = (name: string, mediaType: string) => ({ file: randomUUID(), name, mediaType, size: 48_213, digest: 'd' })

type Rich = { title: string; index: string; standing?: 'withdrawn'; files: ReturnType<typeof file>[] }

async function insert(db: Kysely<Database>, organId: string, { title, index, standing = undefined, files }: Rich) {
  const [id, revision] = [randomUUID(), randomUUID()]
  const text = html(randomUUID())
  const proceedings = {
    publishedAt: '2023-03-16T01:30:00.000Z',
    updatedAt: '2023-04-02T03:10:00.000Z',
    metadata,
    corrections: [
      { at: '2023-04-02T03:10:00.000Z', note: '表1拨付时间更正为30个工作日。', revision, visible: true },
      { at: '2023-04-03T03:10:00.000Z', note: '内部更正', revision, visible: false },
    ],
    withdrawal: standing ? { notice: '本条信息已经撤回，更正后重新公开。', reason: '含有个人信息' } : null,
  }
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('item')
      .values({
        ...{ id, organ_id: organId, index_number: index, title, standing: standing ?? 'published' },
        ...{
          column_name: '规划计划',
          doc_number: metadata.docNumber,
          made_on: '2023-03-10',
          published_on: '2023-03-16',
        },
        ...{ genre: 'G08', theme: '0301', art20: 'a20.03', notice_until: '2099-03-26', summary: metadata.summary },
        proceedings: JSON.stringify(proceedings),
      })
      .execute()
    await tx
      .insertInto('revision')
      .values({
        ...{ id: revision, item_id: id, number: 2, hash: '9c1f0d2a'.repeat(8), title, html: text, plain: text },
        ...{ metadata: JSON.stringify(metadata), attachments: JSON.stringify(files) },
        ...{ made_at: '2023-04-02T03:00:00Z', made_by: 'test' },
      })
      .execute()
    await tx.updateTable('item').set({ revision_id: revision }).where('id', '=', id).execute()
  })
  return id
}

export async function richItems(db: Kysely<Database>) {
  const { id: organ } = await db.selectFrom('organ').select('id').orderBy('sort').executeTakeFirstOrThrow()
  const files = [file('清单.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')]
  const played = [file('解读.mp4', 'video/mp4'), file('解读.vtt', 'text/vtt')]
  return {
    notice: await insert(db, organ, { title: '海澜区教育局关于印发免申即享方案的通知', index: 'R/1', files }),
    withdrawn: await insert(db, organ, { title: '撤回的通知', index: 'R/2', standing: 'withdrawn', files }),
    played: await insert(db, organ, { title: '一分钟看懂免申即享', index: 'R/3', files: played }),
  }
}
