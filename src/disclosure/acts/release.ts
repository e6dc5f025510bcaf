import { z } from 'zod'
import { whyNotRelease } from '../guards.ts'
import { itemAct } from '../item-act.ts'
import { type Released, released } from '../releasing.ts'

/** 发布: 索引号 and 发布时间 are the server's (条例§12, PUB-40). */
export const release = itemAct<object, Released>({
  name: 'release',
  title: '发布',
  basis: '条例第十九条、第二十三条、第二十六条',
  from: ['approved', 'scheduled'],
  by: ['editor', 'foiHead', 'organHead', 'office', 'system'],
  input: z.object({}),
  barred: whyNotRelease,
  facts: (_said, { known: { indexNumber, columnName } }) => ({ indexNumber, columnName }),
  apply: (item, facts, how) => released(item, facts, how),
})
