import type { Step } from '../../../steps/step.ts'
import type { Column } from '../column.ts'
import { adjust } from './adjust.ts'
import { move } from './move.ts'
import { open } from './open.ts'
import { rename } from './rename.ts'
import { retire } from './retire.ts'

export const steps: readonly Step<Column>[] = [open, adjust, rename, move, retire]
