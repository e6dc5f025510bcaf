import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, told } from '../document-step.ts'

/** S18: the record as the province's library was given it. */
export const sendFiling = documentStep({
  name: 'sendFiling',
  title: '导出省库报送',
  basis: '规范性文件库建设要求',
  from: ['published', 'ended'],
  by: 'organ',
  fields: { hash: told<string>('报送内容摘要') },
  apply: (document, { hash, on }) => {
    const externalId = proceedingsOf(document).filing?.externalId ?? null
    return proceed(document, { filing: { externalId, hash, sentOn: on, receivedOn: null, receipt: null, errors: [] } })
  },
})
