import type { Services } from '../platform/services.ts'
import { organNames, organWords } from './store.ts'

/** How the other rooms' routes learn which organ a word or an id means. */
export const organsOf = ({ db }: Services) => ({ names: () => organNames(db), words: () => organWords(db) })
