import { registering } from '../../registers/acts.ts'
import { flaws, type RequestFacts } from '../request.ts'

export const register = registering<RequestFacts>({ basis: '条例第三十一条、第四十五条', flaws })
