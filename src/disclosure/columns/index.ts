export { openDefaultColumns } from './default.ts'
export { columnFolding } from './room.ts'
