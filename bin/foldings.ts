import { reportFolding } from '../src/annual-report/index.ts'
import type { Folding } from '../src/platform/refold.ts'
import { foldingOf } from '../src/registers/desk.ts'
import { registers } from './registers.ts'

/** Everything that acts fold to: proved by `gongkai verify`, and every night. */
export const foldings: readonly Folding[] = [...registers.map(foldingOf), reportFolding]
