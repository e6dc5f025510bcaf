import { Hono } from 'hono'
import { organsOf } from '../organs/index.ts'
import type { Env, Services } from '../platform/services.ts'
import { recordsApi } from '../registers/api.ts'
import { mattersApi } from '../steps/api.ts'
import { textsApi } from './api-texts.ts'
import { wholeApi } from './api-whole.ts'
import { wordsToPublish } from './editions.ts'
import type { Publishing } from './publishing.ts'
import { register } from './register.ts'
import { documentRoom } from './room.ts'
import { textsOf } from './store.ts'
import { plainOf } from './text/structure.ts'

/** Staff routes under /api/documents: documents step by step, their texts, and what is looked over as a whole. */

/** A document that is read through an item is published when that item is. */
const roomWith = (publishing: Publishing) => ({
  ...documentRoom,
  seeks: async (...asked: Parameters<NonNullable<typeof documentRoom.seeks>>) => {
    const [db, step, { id, itemId }] = asked
    if (step !== 'publish' || !itemId) return documentRoom.seeks?.(...asked) ?? {}
    const text = wordsToPublish(await textsOf(db, id))
    const isReleased = text && (await publishing.isReleased(db, itemId, plainOf(text.structure)))
    return { released: isReleased ? 'yes' : 'no' }
  },
})

export const documentsApi = (services: Services, publishing: Publishing) =>
  new Hono<Env>()
    .route('/lives', textsApi(services, publishing))
    .route('/lives', mattersApi(services, roomWith(publishing), organsOf(services)))
    .route('/', wholeApi(services))
    .route('/', recordsApi(services, register, organsOf(services)))
