export { compareWithRecord } from './against-record.ts'
export { type Archive, archiveOf } from './archive.ts'
export { type Verified, verifyArchive } from './verify-archive.ts'
