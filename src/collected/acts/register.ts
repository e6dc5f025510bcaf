import { registering } from '../../registers/acts.ts'
import { type CollectedFacts, flaws } from '../figure.ts'

export const register = registering<CollectedFacts>({ basis: '条例第四十九条、第五十条', flaws })
