import { Hono } from 'hono'
import { blankProfile } from '../../organs/index.ts'
import { applicationForm } from '../../papers/index.ts'
import type { Services } from '../../platform/services.ts'
import { askedOrgans } from './store-organs.ts'

/** 申请表 for the counter and the post: blank, with the address of the organ that receives it. */

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const blankFormRoutes = ({ db }: Services) =>
  new Hono().get('/guide/forms/:name', async (c) => {
    const organ = (await askedOrgans(db)).find(({ code }) => `${code}.docx` === c.req.param('name'))
    if (!organ) return c.notFound()
    const bytes = await applicationForm({ ...(organ.profile ?? blankProfile), name: organ.name })
    const name = encodeURIComponent(`${organ.name}政府信息公开申请表.docx`)
    return c.body(new Uint8Array(bytes).buffer, 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'public, max-age=0, s-maxage=60',
    })
  })
