import { must, prose } from '../../steps/field.ts'
import { documentStep, management } from '../document-step.ts'
import { underWay } from '../standing.ts'

export const drop = documentStep({
  name: 'drop',
  title: '终止制定',
  basis: management,
  from: underWay,
  by: 'organ',
  fields: { reason: must(prose('终止的理由')) },
  apply: (document, { on }) => ({ ...document, standing: 'dropped', concludedOn: on }),
})
