export { errorPage } from './errors.tsx'
export { readSite } from './read-site.ts'
export { portalRoutes } from './routes.tsx'
export { type Site, siteSchema } from './site.ts'
