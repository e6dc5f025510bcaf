import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { organsOf } from '../organs/index.ts'
import type { Env, Services } from '../platform/services.ts'
import { recordsApi } from '../registers/api.ts'
import { caseApi } from './api-case.ts'
import { deskApi } from './api-desk.ts'
import { archiveApi } from './archive/api-archive.ts'
import { lettersApi } from './letters/api-letters.ts'
import { redactionApi } from './redaction/api-redaction.ts'
import { register } from './register.ts'

/** Staff routes under /api/requests: the desk, a case, and the register with each of its lines. */
export const requestsApi = (services: Services) =>
  new Hono<Env>()
    .use(async (c, next) => {
      // 个人信息保护法§6: who proof-reads and sets pages needs nothing of those who apply.
      if (c.var.actor.role === 'editor') throw new HTTPException(403, { message: '信息编辑不接触申请人的信息' })
      await next()
    })
    .route('/', deskApi(services))
    .route('/', lettersApi(services))
    .route('/', archiveApi(services))
    .route('/', redactionApi(services))
    .route('/', caseApi(services))
    .route('/', recordsApi(services, register, organsOf(services)))
