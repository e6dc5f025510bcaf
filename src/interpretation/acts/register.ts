import { registering } from '../../registers/acts.ts'
import { basis, flaws, type InterpretationFacts } from '../interpretation.ts'

export const register = registering<InterpretationFacts>({ basis, flaws })
