import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, management, told } from '../document-step.ts'
import type { CleanUpMark } from '../proceedings.ts'

/** NORM-05: what a clean-up decided about it, put here when the result is published. */
export const markCleanUp = documentStep({
  name: 'markCleanUp',
  title: '清理结果',
  basis: management,
  from: ['published', 'ended'],
  by: 'organ',
  fields: { mark: told<CleanUpMark>('清理决定') },
  apply: (document, { mark }) => proceed(document, { cleanUps: [...proceedingsOf(document).cleanUps, mark] }),
})
