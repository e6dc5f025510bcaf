import { must, prose } from '../../steps/field.ts'
import { documentStep } from '../document-step.ts'
import { underWay } from '../standing.ts'

export const drop = documentStep({
  name: 'drop',
  title: '终止制定',
  basis: '国办发〔2018〕37号',
  from: underWay,
  by: 'organ',
  fields: { reason: must(prose('终止的理由')) },
  apply: (document, { on }) => ({ ...document, standing: 'dropped', concludedOn: on }),
})
