export { openDefaultColumns } from './default.ts'
