import type { Calendar } from '../../law/index.ts'
import { type Act, because } from '../../platform/act.ts'
import { type Announcement, recorded } from '../announcement.ts'
import { differences, joined, type NoticeFacts } from '../notice.ts'

const basis = '全国年节及纪念日放假办法第四条、第七条'

/** A notice is entered: from this day on the site counts by it. `standing` is the calendar it changes. */
export const announce: Act<NoticeFacts, { said: Announcement; standing: Calendar }> = {
  name: 'announce',
  title: '录入放假通知',
  basis,
  refusals: (_, { said, standing }, { today }) => {
    const next = joined(standing, recorded(said))
    const known = said.kind === 'local' || standing.years.has(said.data.year)
    return [
      ...because(said.publishedOn > today, '通知的印发日期晚于今天，请核对。', basis),
      ...because(known && differences(standing, next).length === 0, '与现行安排逐日相同，没有需要录入的变化。', basis),
    ]
  },
  facts: ({ said }, { today }) => ({ ...recorded(said), knownOn: today }),
}
