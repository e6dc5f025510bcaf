export { errorPage } from './errors.tsx'
export { movedTo } from './open/store.ts'
export { readSite } from './read-site.ts'
export { portalRoutes } from './routes.tsx'
