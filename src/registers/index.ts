/** What a room needs to declare its register. Pure: importing.ts, api.ts and describe.ts touch the database. */
export { folding } from './acts.ts'
export type { Cell } from './cell.ts'
export { amount, choice, code, count, day, type Fields, must, organ, text, yesNo } from './column.ts'
export { defineRegister, type Facts, type Flaw, type Register } from './register.ts'
