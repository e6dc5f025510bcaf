import { rectifying } from '../../registers/acts.ts'
import { flaws, type ItemFacts } from '../item.ts'

export const rectify = rectifying<ItemFacts>({ basis: '条例第十九条、第二十六条', flaws })
