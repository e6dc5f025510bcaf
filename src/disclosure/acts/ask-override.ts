import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding } from '../item-act.ts'

const input = z.object({
  finding: z.string().min(1, '请指明是哪一处').max(200),
  reason: z.string().trim().min(5, '请写明为什么可以公开（至少 5 个字）').max(500, '理由不超过 500 字'),
})
const article = '条例第十五条；个人信息保护法第十三条、第二十五条'

/** 请求放行: one person says why what the checks stopped may be public; a second one answers for it (confirmOverride). */
export const askOverride = itemAct<z.output<typeof input>, z.output<typeof input> & { hash: string }>({
  name: 'askOverride',
  title: '请求放行',
  basis: article,
  from: ['draft', 'reviewing', 'approved'],
  by: ['clerk', 'editor', 'foiHead', 'legal', 'office'],
  input,
  refusals: (_item, { finding }, { known }) =>
    because(
      !known.findings.some(({ id, severity }) => id === finding && severity === 'block'),
      '检查没有拦截这一处，不需要放行。',
      article,
    ),
  facts: (said, _at, item) => ({ ...said, hash: proceedingsOf(item).draft?.hash ?? '' }),
  apply: (item, { finding, reason, hash }, { who }) => {
    const others = proceedingsOf(item).overrides.filter((each) => each.finding !== finding)
    return proceeding(item, { overrides: [...others, { finding, hash, asked: who, confirmed: null, reason }] })
  },
})
