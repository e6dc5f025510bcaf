import { rectifying } from '../../registers/acts.ts'
import { type DocumentFacts, flaws, settle } from '../document.ts'

export const rectify = rectifying<DocumentFacts>({ basis: '条例第二十条第（一）项', flaws, settle })
