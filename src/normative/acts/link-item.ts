import { proceed } from '../document.ts'
import { documentStep, told } from '../document-step.ts'

/** The item by which the document goes through 三审三校 and is read. */
export const linkItem = documentStep({
  name: 'linkItem',
  title: '生成主动公开草稿',
  basis: '条例第二十三条、第二十六条',
  from: ['numbered', 'published'],
  by: 'organ',
  fields: { itemId: told<string>('主动公开信息') },
  apply: (document, { itemId }) => ({ ...proceed(document, {}), itemId }),
})
