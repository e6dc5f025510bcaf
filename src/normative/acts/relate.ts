import { because } from '../../platform/act.ts'
import { choice, given, line, must } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep } from '../document-step.ts'
import { relations } from '../proceedings.ts'
import { underWay } from '../standing.ts'

/** Which law it rests on, and what it changes, ends or takes the place of; the other document shows it too. */
export const relate = documentStep({
  name: 'relate',
  title: '登记文件关系',
  basis: '条例第二十条第（一）项',
  from: [...underWay, 'published', 'ended'],
  by: 'organ',
  fields: {
    relation: must(choice('本文件', relations)),
    otherTitle: must(
      line('另一文件', { hint: '本站有的填文号，自动关联；本站没有的填标题和条款，如：《旅馆业治安管理办法》第四条' }),
    ),
    otherId: given('本站的文件'),
  },
  refusals: (document, { relation, otherTitle, otherId }) => [
    ...because(otherId === document.id, '不能与本文件自己建立关系。', '条例第二十条第（一）项'),
    ...because(
      proceedingsOf(document).relations.some((each) => each.relation === relation && each.otherTitle === otherTitle),
      '已登记过这一关系。',
      '条例第二十条第（一）项',
    ),
  ],
  apply: (document, { relation, otherTitle, otherId }) =>
    proceed(document, { relations: [...proceedingsOf(document).relations, { relation, otherId, otherTitle }] }),
})
