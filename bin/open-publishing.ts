import { draftIn } from '../src/disclosure/desk.ts'
import { readDraft } from '../src/disclosure/draft-input.ts'
import type { Checks, Publishing } from '../src/disclosure/gates.ts'
import { findItemSaid, wordsOf } from '../src/disclosure/store-find.ts'
import { type Items, interpretationGate } from '../src/interpretation/index.ts'
import { today } from '../src/platform/now.ts'
import type { Services } from '../src/platform/services.ts'

/** What a work of interpretation begins as: a draft in the organ's name, to be written and reviewed like any item. */
const begun = (title: string) =>
  readDraft({ title, body: { type: 'doc', content: [{ type: 'paragraph' }] }, metadata: { formedOn: today() } })

/** 三同步 crosses two rooms: items ask what interprets a policy, works ask for items to be written in. */
export function openPublishing(services: Services, checks: Checks): { publishing: Publishing; items: Items } {
  const items: Items = {
    find: findItemSaid,
    text: wordsOf,
    draft: async ({ organId, title, by }) => {
      const work = services.db
        .transaction()
        .execute((tx) => draftIn(publishing, tx, { organId, contentClass: 'interpretation' }, begun(title), by))
      return (await work).id
    },
  }
  const publishing: Publishing = { ...services, checks, interpretations: interpretationGate(items) }
  return { publishing, items }
}
