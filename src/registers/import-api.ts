import { Hono, type HonoRequest } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { today } from '../platform/now.ts'
import type { Env, Services } from '../platform/services.ts'
import { mayWrite } from './access.ts'
import type { Organs } from './api.ts'
import type { ImportAnswer, Malformed } from './api-types.ts'
import { importRegister } from './import.ts'
import { type Register, UnreadableRegister } from './register.ts'
import { writeTemplate } from './template.ts'

/** Uploading a register: the same import as the command's, for the organs this person keeps records of. */

const writers = ['clerk', 'foiHead', 'organHead', 'office', 'administrator']
const dryRunQuery = z.object({ dryRun: z.enum(['0', '1']).default('0') })
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A form's file, or the file itself as the body. */
async function uploaded(request: HonoRequest): Promise<Uint8Array> {
  if (!request.header('Content-Type')?.startsWith('multipart/form-data'))
    return new Uint8Array(await request.arrayBuffer())
  const { file } = await request.parseBody()
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
}

export function importApi({ db }: Services, registers: readonly Register[], organs: Organs) {
  const registerOf = (kind: string) => {
    const register = registers.find((each) => each.kind === kind)
    if (!register) throw new HTTPException(404, { message: '没有这种登记簿' })
    return register
  }
  return new Hono<Env>()
    .get('/:kind/template', async (c) => {
      const register = registerOf(c.req.param('kind'))
      const name = encodeURIComponent(`${register.title}模板.xlsx`)
      const headers = { 'Content-Type': xlsx, 'Content-Disposition': `attachment; filename*=UTF-8''${name}` }
      return c.body(new Uint8Array(await writeTemplate(register)).buffer, 200, headers)
    })
    .post(
      '/:kind',
      validator('query', (query) => dryRunQuery.parse(query)),
      async (c) => {
        const register = registerOf(c.req.param('kind'))
        const { actor } = c.var
        if (!writers.includes(actor.role)) throw new HTTPException(403, { message: '监督人员只能查看，不能导入' })
        if (!register.columns.organId && !mayWrite(actor, ''))
          throw new HTTPException(403, { message: '机关名册由政务公开办维护' })
        const bytes = await uploaded(c.req)
        const dryRun = c.req.valid('query').dryRun === '1'
        const may = (organId: string) => mayWrite(actor, organId)
        try {
          const options = { db, actor, today: today(), lookup: await organs.words(), mayWrite: may, dryRun }
          const result = await importRegister(register, bytes, options)
          return c.json<ImportAnswer, 200 | 422>(result, result.problemCount > 0 ? 422 : 200)
        } catch (error) {
          if (!(error instanceof UnreadableRegister)) throw error
          return c.json<Malformed, 422>({ errors: [{ field: 'file', value: '', message: error.message }] }, 422)
        }
      },
    )
}
