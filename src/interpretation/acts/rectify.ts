import { rectifying } from '../../registers/acts.ts'
import { basis, flaws, type InterpretationFacts } from '../interpretation.ts'

export const rectify = rectifying<InterpretationFacts>({ basis, flaws })
