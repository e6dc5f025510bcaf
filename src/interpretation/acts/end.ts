import { must, prose } from '../../steps/field.ts'
import { interpretationStep } from '../course.ts'
import { basis, proceed } from '../interpretation.ts'

/** The plan is given up, or the published work is taken down with its item; either way it says why. */
export const end = interpretationStep({
  name: 'end',
  title: '取消或者撤下',
  basis,
  from: ['planned', 'ready', 'published'],
  by: 'organ',
  fields: { why: must(prose('理由')) },
  apply: (work, { why, on }) => proceed({ ...work, standing: 'ended', concludedOn: on }, { endedWhy: why }),
})
