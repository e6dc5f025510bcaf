import { registering } from '../../registers/acts.ts'
import { flaws, type ItemFacts } from '../item.ts'

export const register = registering<ItemFacts>({ basis: '条例第十九条、第二十六条', flaws })
