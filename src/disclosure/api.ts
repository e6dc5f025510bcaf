import { Hono } from 'hono'
import { organsOf } from '../organs/index.ts'
import type { Env } from '../platform/services.ts'
import { recordsApi } from '../registers/api.ts'
import { publishingApi } from './api-items.ts'
import type { Publishing } from './gates.ts'
import { register } from './register.ts'

/** Staff routes under /api/items: what is on its way to the public, and the register with each of its lines. */
export const itemsApi = (services: Publishing) =>
  new Hono<Env>().route('/', publishingApi(services)).route('/', recordsApi(services, register, organsOf(services)))
