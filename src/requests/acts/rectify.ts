import { rectifying } from '../../registers/acts.ts'
import { flaws, type RequestFacts, settle } from '../request.ts'

export const rectify = rectifying<RequestFacts>({ basis: '条例第四十五条', flaws, settle })
