import { organsOf } from '../organs/index.ts'
import type { Services } from '../platform/services.ts'
import { recordsApi } from '../registers/api.ts'
import { register } from './register.ts'

/** Staff routes under /api/requests. */
export const requestsApi = (services: Services) => recordsApi(services, register, organsOf(services))
