import { importWord } from '../src/disclosure/word/import.ts'
import type { Publishing } from '../src/normative/index.ts'

/** Where a normative document meets the item by which it is read: the two rooms do not know each other. */
export const publishingOfDocuments: Publishing = {
  readWord: (db, { documentId, ...file }) => importWord(db, { itemId: documentId, ...file }),
  draftItem: async () => {
    throw new Error('no desk for items yet')
  },
  isReleased: async (db, itemId) => {
    const row = await db.selectFrom('item').select('standing').where('id', '=', itemId).executeTakeFirst()
    return row?.standing === 'published'
  },
}
