import { registering } from '../../registers/acts.ts'
import { type DocumentFacts, flaws } from '../document.ts'

export const register = registering<DocumentFacts>({ basis: '条例第二十条第（一）项', flaws })
