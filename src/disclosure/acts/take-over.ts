import { type Act, because } from '../../platform/act.ts'
import type { ItemFacts } from '../item.ts'

/** 接收: an item of an older site, with the days and numbers it had there, marked as imported (PUB-40). */
export const takeOver: Act<ItemFacts, ItemFacts> = {
  name: 'takeOver',
  title: '从旧网站接收',
  basis: '条例第十九条；国办发〔2017〕47号',
  refusals: (item, { proceedings }) => [
    ...because(item !== null, '这条信息已经接收。', '国办发〔2017〕47号'),
    ...because(!proceedings?.imported, '须注明从哪里接收、原发布日期。', '国办发〔2017〕47号'),
  ],
  facts: (facts) => ({ ...facts }),
}
