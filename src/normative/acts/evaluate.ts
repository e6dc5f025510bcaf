import { because } from '../../platform/act.ts'
import { choice, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, management } from '../document-step.ts'
import { evaluations } from '../proceedings.ts'

/** NORM-03, NORM-04: before its last day the maker says what shall become of it; renewal is a new publication. */
export const evaluate = documentStep({
  name: 'evaluate',
  title: '到期评估',
  basis: `${management}；文件载明的有效期`,
  from: ['published'],
  by: 'organ',
  fields: { result: must(choice('评估结论', evaluations)), why: must(prose('评估情况和理由')) },
  barred: ({ expiresOn }) => because(expiresOn === null, '文件没有载明有效期。', '文件载明的有效期'),
  apply: (document, { result, why, on }) =>
    proceed(document, { evaluations: [...proceedingsOf(document).evaluations, { on, result, why }] }),
})
