import { Hono } from 'hono'
import { z } from 'zod'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { publicPage, tagged } from '../portal/cache.ts'
import { errorPage } from '../portal/errors.tsx'
import { paths } from '../portal/paths.ts'
import { readSite } from '../portal/read-site.ts'
import { formIds } from './forms.ts'
import { QuestionsPage, WorkPage, WorksPage } from './portal-pages.tsx'
import { countWorks, findWork, listWorks } from './store-coverage.ts'
import { publicQuestions } from './store-questions.ts'

const perPage = 20

const queryShape = z.object({
  form: z.enum(formIds, '没有这种解读形式').optional(),
  organ: z
    .string()
    .regex(/^[0-9A-Z]{18}$/, '机关应为18位统一社会信用代码')
    .optional(),
  year: z.coerce
    .number('年份应为四位数字')
    .int()
    .min(1949, '年份应为四位数字')
    .max(2100, '年份应为四位数字')
    .optional(),
  page: z.coerce.number('页码应为正整数').int().min(1, '页码应为正整数').max(10_000, '页码过大').default(1),
})

const chosen = (query: Record<string, string>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))

/** 政策解读: the list by form, year and organ, the card of a registered work, and the questions. */
export const interpretationPortal = ({ db }: Services) =>
  new Hono()
    .get(paths.interpretations, publicPage, async (c) => {
      tagged(c, 'interpretation', 'document', 'item')
      const site = await readSite(db)
      const query = queryShape.safeParse(chosen(c.req.query()))
      if (!query.success) {
        const details = query.error.issues.map(({ message }) => message)
        return c.html(errorPage({ site, status: 400, path: paths.interpretations, details }), 400)
      }
      const { page, ...filter } = query.data
      const counts = await countWorks(db, today())
      const number = counts
        .filter(({ form }) => !filter.form || form === filter.form)
        .filter(({ year }) => !filter.year || year === filter.year)
        .filter(({ code }) => !filter.organ || code === filter.organ)
        .reduce((sum, row) => sum + row.count, 0)
      const last = Math.max(1, Math.ceil(number / perPage))
      if (page > last) return c.html(errorPage({ site, status: 404, path: paths.interpretations }), 404)
      const works = await listWorks(db, filter, today(), { offset: (page - 1) * perPage, limit: perPage })
      return c.html(<WorksPage {...{ site, filter, counts, works, page, last, number }} />)
    })
    .get(paths.policyQuestions, publicPage, async (c) => {
      tagged(c, 'interpretation')
      return c.html(<QuestionsPage site={await readSite(db)} questions={await publicQuestions(db, today())} />)
    })
    .get(`${paths.interpretations}/:id`, publicPage, async (c) => {
      const site = await readSite(db)
      const id = z.uuid().safeParse(c.req.param('id'))
      tagged(c, 'interpretation')
      const work = id.success ? await findWork(db, id.data, today()) : undefined
      if (!work) return c.html(errorPage({ site, status: 404, path: c.req.path }), 404)
      if (work.path !== c.req.path) return c.redirect(work.path, 301)
      return c.html(<WorkPage site={site} work={work} />)
    })
