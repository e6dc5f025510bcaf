import { organsOf } from '../organs/index.ts'
import type { Services } from '../platform/services.ts'
import { recordsApi } from '../registers/api.ts'
import { register } from './register.ts'

/** Staff routes under /api/items. */
export const itemsApi = (services: Services) => recordsApi(services, register, organsOf(services))
