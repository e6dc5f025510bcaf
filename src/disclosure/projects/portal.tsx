import { Hono } from 'hono'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { publicPage, tagged } from '../../portal/cache.ts'
import { errorPage } from '../../portal/errors.tsx'
import { paths } from '../../portal/paths.ts'
import { readSite } from '../../portal/read-site.ts'
import { ProjectPage, ProjectsPage } from './portal-pages.tsx'
import { itemsOfProject, listProjects, updatesByYear } from './store-public.ts'

/** 重大建设项目: every project with its eight kinds of information. */
export const projectsPortal = ({ db }: Services) =>
  new Hono()
    .get(paths.projects, publicPage, async (c) => {
      const day = today()
      const [site, projects, years] = await Promise.all([readSite(db), listProjects(db, day), updatesByYear(db, day)])
      tagged(c, 'item', 'column', 'organ')
      return c.html(<ProjectsPage {...{ site, projects, years }} />)
    })
    .get(paths.project(':code'), publicPage, async (c) => {
      const day = today()
      const site = await readSite(db)
      const project = (await listProjects(db, day)).find(({ code }) => code === c.req.param('code'))
      if (!project) return c.html(errorPage({ site, status: 404, path: c.req.path }), 404)
      tagged(c, 'item', 'column', 'organ')
      return c.html(<ProjectPage {...{ site, project, items: await itemsOfProject(db, project.id, day) }} />)
    })
