/** The door of the annual report. */
export { reportsApi } from './api.ts'
export { openDemoReports } from './demo.ts'
export { reportFolding } from './desk.ts'
export { reportDocument } from './document-of.ts'
export { alteredEditions } from './edition-proof.ts'
export { checkPortal } from './foreign/portal.tsx'
export { isPaperFormat, writers } from './formats.ts'
export { reportPortal } from './portal.tsx'
