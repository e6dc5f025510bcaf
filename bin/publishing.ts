import { checks } from '../src/disclosure/checks/gate.ts'
import { draftIn } from '../src/disclosure/desk.ts'
import type { Metadata } from '../src/disclosure/proceedings.ts'
import { importWord } from '../src/disclosure/word/import.ts'
import { themeNames } from '../src/law/index.ts'
import type { Publishing } from '../src/normative/index.ts'
import { today } from '../src/platform/now.ts'
import { openPublishing } from './open-publishing.ts'

/** Lines and spaces are set by each page in its own way. */
const bare = (words: string) => words.replace(/\s+/g, '')

/** Where a normative document meets the item by which it is read: the two rooms do not know each other. */
export const publishingOfDocuments: Publishing = {
  readWord: (db, { documentId, ...file }) => importWord(db, { itemId: documentId, ...file }),
  /** The item bears the document's own id: the pictures of its Word file were kept under it. */
  draftItem: async (tx, { id, organId, title, docNumber, madeOn, effectiveOn, expiresOn, theme }, html, actor) => {
    const organ = await tx.selectFrom('organ').select('name').where('id', '=', organId).executeTakeFirstOrThrow()
    const metadata: Metadata = {
      ...{ docNumber, effectiveOn, expiresOn, issuingBodies: [organ.name], source: organ.name },
      ...{ origin: 'made', formedOn: madeOn ?? today(), changedOn: null, genre: '通知', art20: 'a20.01' },
      ...{ theme: theme && theme in themeNames ? theme : null, disclosure: 'proactive', exemption: null, notice: null },
      ...{ columnId: null, alsoIn: [], topics: [], keywords: [], summary: '' },
    }
    const { publishing } = openPublishing({ db: tx }, checks)
    const written = { title, body: null, html, metadata, attachments: [], reason: '由规范性文件生成' }
    return (await draftIn(publishing, tx, { id, organId, contentClass: 'policy' }, written, actor)).id
  },
  isReleased: async (db, itemId, words) => {
    const row = await db
      .selectFrom('item')
      .innerJoin('revision', 'revision.id', 'item.revision_id')
      .select(['item.standing', 'revision.plain'])
      .where('item.id', '=', itemId)
      .executeTakeFirst()
    return row?.standing === 'published' && bare(row.plain) === bare(words)
  },
}
