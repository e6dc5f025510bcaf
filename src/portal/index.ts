export { errorPage } from './errors.tsx'
export { readSite } from './read-site.ts'
export { portalRoutes } from './routes.tsx'
