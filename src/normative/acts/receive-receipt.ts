import type { Day } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, told } from '../document-step.ts'

type Receipt = { externalId: string; receivedOn: Day; receipt: string; inForce: boolean; errors: string[] }

/** What the province's library answered: kept as in force, taken off, or not taken and why. */
export const receiveReceipt = documentStep({
  name: 'receiveReceipt',
  title: '省库回执',
  basis: '规范性文件库建设要求',
  from: ['published', 'ended'],
  by: 'organ',
  fields: { receipt: told<Receipt>('回执') },
  refusals: (document) =>
    because(proceedingsOf(document).filing === null, '这件文件没有报送过省库，不应有回执。', '规范性文件库建设要求'),
  apply: (document, { receipt: { externalId, receivedOn, receipt, inForce, errors } }) => {
    const { filing } = proceedingsOf(document)
    if (!filing) return document
    const next = proceed(document, {
      filing: { ...filing, externalId: externalId || null, receivedOn, receipt, errors },
    })
    if (errors.length > 0) return next
    if (inForce) return { ...next, filedFrom: document.filedFrom ?? receivedOn, filedUntil: null }
    return { ...next, filedUntil: document.filedFrom === null ? null : (document.filedUntil ?? receivedOn) }
  },
})
