import { choice, line, must, organ, prose } from '../../steps/field.ts'
import type { DocumentFacts } from '../document.ts'
import { documentStep, management } from '../document-step.ts'
import { begin as beginning } from '../proceedings.ts'

/** 37号: drafting begins with a project, so that nothing binding is made by the way. */
export const begin = documentStep({
  name: 'begin',
  title: '立项起草',
  basis: `${management}；国办发〔2018〕115号`,
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('制定机关', { hint: '联合制定的填牵头机关' })),
    kind: must(choice('文件类别', { normative: '行政规范性文件', rule: '规章' })),
    title: must(line('文件标题', { hint: '如：关于印发《海澜区民宿管理办法》的通知' })),
    about: prose('制定的必要性和主要内容'),
  },
  apply: (document, { organId, kind, title, about, on }): DocumentFacts => ({
    ...document,
    organId,
    kind,
    title,
    standing: 'drafting',
    proceedings: { ...beginning, begun: true, begunOn: on, about: about ?? '' },
  }),
})
