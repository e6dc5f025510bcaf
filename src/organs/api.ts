import type { Services } from '../platform/services.ts'
import { recordsApi } from '../registers/api.ts'
import { register } from './register.ts'
import { organsOf } from './services.ts'

/** Staff routes under /api/organs. */
export const organsApi = (services: Services) => recordsApi(services, register, organsOf(services))
