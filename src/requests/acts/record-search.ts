import { z } from 'zod'
import { day, line, prose } from '../ask.ts'
import { happened } from '../guards.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  searchedOn: day('检索日期'),
  searchers: line('检索人员'),
  places: prose('检索范围', { hint: '检索了哪些档案、系统、处室' }),
  keywords: line('检索词和方法', { most: 500 }),
  result: prose('检索结果'),
})

/** 法释8号: an organ that answers 「不存在」 shows where and how it looked. */
export const recordSearch = requestAct({
  name: 'recordSearch',
  title: '登记检索',
  basis: '条例第三十六条第（四）项',
  from: ['registered', 'processing', 'reasonPending', 'deferred', 'remanded'],
  by: ['clerk', 'foiHead'],
  input,
  refusals: (_, { searchedOn }, { today }) => happened('检索日期', searchedOn, today, null, '条例第三十六条第（四）项'),
  apply: (request, { searchedOn, searchers, places, keywords, result }) =>
    proceeding(request, {
      searches: [...proceedingsOf(request).searches, { on: searchedOn, by: searchers, places, keywords, result }],
    }),
})
