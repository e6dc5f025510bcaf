import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { samePerson } from '../chain.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding } from '../item-act.ts'

const input = z.object({ finding: z.string().min(1, '请指明是哪一处').max(200) })
const article = '条例第十五条；个人信息保护法第十三条、第二十五条'

/** 确认放行: the second named person, of those who may approve. */
export const confirmOverride = itemAct<z.output<typeof input>>({
  name: 'confirmOverride',
  title: '确认放行',
  basis: article,
  from: ['draft', 'reviewing', 'approved'],
  by: ['organHead', 'office'],
  input,
  refusals: (item, { finding }, { actor }) => {
    const { overrides, draft } = proceedingsOf(item)
    const asked = overrides.find((each) => each.finding === finding && each.hash === draft?.hash)
    if (!asked) return [{ sentence: '没有针对现在这份稿件的放行请求。', article }]
    return because(samePerson(asked.asked, actor), '放行须由请求人以外的第二人确认。', article)
  },
  apply: (item, { finding }, { who }) => {
    const { overrides, draft } = proceedingsOf(item)
    return proceeding(item, {
      overrides: overrides.map((each) =>
        each.finding === finding && each.hash === draft?.hash ? { ...each, confirmed: who } : each,
      ),
    })
  },
})
