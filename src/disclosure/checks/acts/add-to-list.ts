import { type Act, because } from '../../../platform/act.ts'
import { type Listed, type Lists, listKinds } from '../lists.ts'

const basis = '条例第十七条'

/** A word, a host, a phone or a title beside the lists the site came with, by somebody who answers for it. */
export const addToList: Act<Lists, Listed> = {
  name: 'addToList',
  title: '增加校核词条',
  basis,
  refusals: (lists, { kind, said, right, category, owner, why, from, until }) => {
    const same = lists?.listed.some((each) => each.kind === kind && each.said === said && !each.retired)
    return [
      ...because(same ?? false, `${listKinds[kind]}里已经有“${said}”，要改请先停用原来的。`, basis),
      ...because(kind === 'word' && said === right, '改正后的写法与原来的相同。', basis),
      ...because(kind === 'word' && [...said].length < 2, '一个字到处都是，请写成词。', basis),
      ...because(kind === 'word' && category === null, '请选择词条属于哪一类。', basis),
      ...because(owner.trim() === '', '请写明由谁负责。', basis),
      ...because(why.trim() === '', '请写明理由或者依据。', basis),
      ...because(from !== null && until !== null && until < from, '停止日期早于开始日期。', basis),
    ]
  },
  facts: (said) => ({ ...said }),
}
