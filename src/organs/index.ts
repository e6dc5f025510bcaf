export { register } from './register.ts'
export { organNames, organWords } from './store.ts'
