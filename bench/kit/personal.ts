import { isIdentityNumber } from '../../src/law/personal-numbers.ts'
import { seeded } from '../../src/demo/random.ts'
