import { because } from '../../platform/act.ts'
import { day, line, must, organ } from '../../steps/field.ts'
import { type DocumentFacts, proceed } from '../document.ts'
import { documentStep, notAhead } from '../document-step.ts'

const basis = '条例第二十条第（一）项、第二十四条'

/** S17: a document another organ keeps is shown in the library by a link to where it is kept; no copy, and not counted. */
export const quote = documentStep({
  name: 'quote',
  title: '登记引用文件',
  basis,
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('登记机关')),
    title: must(line('文件标题')),
    docNumber: must(line('文号')),
    madeOn: must(day('成文日期')),
    expiresOn: day('有效期至'),
    keptAt: must(line('原文网址', { hint: '制定机关网站上的原文地址，以 http:// 或 https:// 开头' })),
  },
  refusals: (_, { madeOn, keptAt }, { today }) => [
    ...notAhead(madeOn, today, '成文日期', basis),
    ...because(
      !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(keptAt),
      '原文网址应以 http:// 或 https:// 开头，请从浏览器地址栏复制。',
      basis,
    ),
  ],
  apply: (document, { organId, title, docNumber, madeOn, expiresOn, keptAt, on }): DocumentFacts => ({
    ...proceed(document, { begun: true, keptAt }),
    ...{ organId, title, docNumber, madeOn, expiresOn },
    kind: 'quoted',
    inColumnFrom: on,
    standing: 'published',
  }),
})
