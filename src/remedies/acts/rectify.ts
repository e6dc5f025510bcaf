import { rectifying } from '../../registers/acts.ts'
import { flaws, type RemedyFacts } from '../remedy.ts'

export const rectify = rectifying<RemedyFacts>({ basis: '条例第五十条第（三）项、第五十一条', flaws })
