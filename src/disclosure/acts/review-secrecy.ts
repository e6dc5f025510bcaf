import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { samePerson } from '../chain.ts'
import { notWhatStands } from '../guards.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding } from '../item-act.ts'
import { type Conclusion, conclusions } from '../words.ts'

const input = z.object({
  hash: z.string('缺少所审内容的摘要'),
  conclusion: z.enum(Object.keys(conclusions) as [Conclusion, ...Conclusion[]], '请选择审查结论'),
  basis: z.string().trim().min(1, '请写明审查依据').max(500, '依据不超过 500 字'),
  opinion: z.string().trim().max(1_000, '意见不超过 1000 字').default(''),
})

/** 保密审查: bound to exactly this content; who drafted it does not review it (谁公开谁审查、先审查后公开、一事一审). */
export const reviewSecrecy = itemAct<z.output<typeof input>>({
  name: 'reviewSecrecy',
  title: '保密审查',
  basis: '条例第十七条；保守国家秘密法第三十五条',
  from: ['draft', 'reviewing', 'approved'],
  by: ['foiHead', 'legal', 'organHead', 'office'],
  input,
  barred: (item, { actor }) =>
    because(
      proceedingsOf(item).authors.some((each) => samePerson(each, actor)),
      '您写过或改过这份稿件，保密审查须由他人办理。',
      '条例第十七条',
    ),
  refusals: (item, { hash }) => notWhatStands(item, hash),
  apply: (item, { hash, conclusion, basis, opinion }, { who, at }) =>
    proceeding(item, { secrecy: { hash, reviewer: who.id, name: who.name, at, basis, conclusion, opinion } }),
})
