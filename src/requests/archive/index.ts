export { compareWithRecord } from './against-record.ts'
export { verifyArchive } from './verify-archive.ts'
