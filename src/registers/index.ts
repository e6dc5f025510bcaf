/** What a room needs to declare its register. Pure: importing.ts, api.ts and describe.ts touch the database. */
export { type Rectification, folding } from './acts.ts'
export type { Cell } from './cell.ts'
export { amount, choice, code, type Columns, count, day, type Fields, must, organ, text, yesNo } from './column.ts'
export type { Facts, Flaw, RecordTable, Register } from './register.ts'
