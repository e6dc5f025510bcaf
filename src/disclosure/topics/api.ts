import { organsOf } from '../../organs/index.ts'
import type { Services } from '../../platform/services.ts'
import { mattersApi } from '../../steps/api.ts'
import { topicRoom } from './room.ts'

/** Staff routes under /api/topics. */
export const topicsApi = (services: Services) => mattersApi(services, topicRoom, organsOf(services))
