import { Hono } from 'hono'
import { organsOf } from '../organs/index.ts'
import type { Env, Services } from '../platform/services.ts'
import { recordsApi } from '../registers/api.ts'
import { mattersApi } from '../steps/api.ts'
import { textsApi } from './api-texts.ts'
import { wholeApi } from './api-whole.ts'
import type { Publishing } from './publishing.ts'
import { register } from './register.ts'
import { documentRoom } from './room.ts'

/** Staff routes under /api/documents: documents step by step, their texts, and what is looked over as a whole. */

/** A document that is read through an item is published when that item is. */
const roomWith = (publishing: Publishing) => ({
  ...documentRoom,
  seeks: async (...asked: Parameters<NonNullable<typeof documentRoom.seeks>>) => {
    const [db, step, { itemId }] = asked
    if (step !== 'publish' || !itemId) return documentRoom.seeks?.(...asked) ?? {}
    return { released: (await publishing.isReleased(db, itemId)) ? 'yes' : 'no' }
  },
})

export const documentsApi = (services: Services, publishing: Publishing) =>
  new Hono<Env>()
    .route('/lives', textsApi(services, publishing))
    .route('/lives', mattersApi(services, roomWith(publishing), organsOf(services)))
    .route('/', wholeApi(services))
    .route('/', recordsApi(services, register, organsOf(services)))
