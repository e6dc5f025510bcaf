import { rectifying } from '../../registers/acts.ts'
import { flaws, type OrganFacts } from '../organ.ts'

export const rectify = rectifying<OrganFacts>({ basis: '条例第四条、第十条', flaws })
