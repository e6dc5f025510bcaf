import { Hono } from 'hono'
import type { Env, Services } from '../platform/services.ts'
import { recordsApi } from '../registers/api.ts'
import { marksApi } from './marks-api.ts'
import { profileApi } from './profile-api.ts'
import { register } from './register.ts'
import { organsOf } from './services.ts'

/** Staff routes under /api/organs. */
export const organsApi = (services: Services) =>
  new Hono<Env>()
    .route('/', profileApi(services))
    .route('/', marksApi(services))
    .route('/', recordsApi(services, register, organsOf(services)))
