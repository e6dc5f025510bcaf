import { type Act, because } from '../../../platform/act.ts'
import type { Lists } from '../lists.ts'

const basis = '条例第十七条'

/** By its id, or by its word where it came with us; it stays known that it once held. */
export type Retired = { id: string; said: string; why: string; ours: boolean }

export const retireFromList: Act<Lists, Retired> = {
  name: 'retireFromList',
  title: '停用校核词条',
  basis,
  refusals: (lists, { id, said, why, ours }) => {
    const there = lists?.listed.find((each) => each.id === id)
    return [
      ...because(!ours && there === undefined, `没有词条“${said}”。`, basis),
      ...because(there?.retired ?? false, `“${said}”已经停用。`, basis),
      ...because(why.trim() === '', '请写明停用的理由。', basis),
    ]
  },
  facts: ({ id, said, why }) => ({ id, said, why: why.trim() }),
}
