import { because } from '../../platform/act.ts'
import { given, line } from '../../steps/field.ts'
import { interpretationStep } from '../course.ts'
import { basis, proceed } from '../interpretation.ts'

/**
 * The work's text is an item like any other: it goes through the same reviews and stands at its own address. Left
 * blank, a draft is opened in the organ's name.
 */
export const bindContent = interpretationStep({
  name: 'bindContent',
  title: '撰写或者绑定解读稿',
  basis,
  from: ['planned', 'ready'],
  by: 'organ',
  fields: {
    existing: line('已有的解读稿', { hint: '标题、索引号或者网址；留空的，新建一篇解读稿' }),
    itemId: given('解读稿'),
  },
  refusals: (_, { itemId }) => because(itemId === null, '没有找到这篇解读稿，请核对标题、索引号或者网址。', basis),
  // What was signed was the text bound then: another one is signed anew.
  apply: (work, { itemId }) =>
    itemId === work.itemId ? work : proceed({ ...work, itemId, standing: 'planned' }, { signed: null }),
})
