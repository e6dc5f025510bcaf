import { type Act, because } from '../../platform/act.ts'
import type { CollectedFacts } from '../figure.ts'

const basis = '条例第四十九条、第五十条'

export const confirm: Act<CollectedFacts, { confirmedBy: string }> = {
  name: 'confirm',
  title: '确认',
  basis,
  refusals: (figure) => [
    ...because(figure === null, '没有这条数据', basis),
    ...because(figure !== null && figure.confirmedBy !== null, '已经确认；数据有变动的，应先更正', basis),
  ],
  facts: ({ confirmedBy }) => ({ confirmedBy }),
}
