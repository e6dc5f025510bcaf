export { creditCheck, organisationCheck } from './credit-code.ts'
export { register } from './register.ts'
export { organsOf } from './services.ts'
export { organNames, organWords } from './store.ts'
