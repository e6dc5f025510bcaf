export { redactedPurpose, servable } from './proof.ts'
