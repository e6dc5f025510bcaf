export { type TestDatabase, templateOf, testDatabase } from './test-database.ts'
