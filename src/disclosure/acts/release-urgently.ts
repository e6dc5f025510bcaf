import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { hoursAfter } from '../../platform/now.ts'
import { samePerson, steps } from '../chain.ts'
import { whyBlocked, whyNotCleared, whyNotPublic } from '../guards.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'
import type { Person } from '../proceedings.ts'
import { type Released, released } from '../releasing.ts'
import { misplaced } from './submit.ts'

const input = z.object({
  reason: z.string().trim().min(5, '请写明为什么来不及走完审校（至少 5 个字）').max(500, '理由不超过 500 字'),
  approvers: z.array(z.string().min(1)).length(3, '应急发布须写明同意的三个人，最后一人为终审'),
})
type Facts = Released & { reason: string; approvers: readonly Person[]; confirmBy: string }

/** 【设计】 FLOW-07: by telephone, confirmed in writing within so many hours. */
const confirmWithin = 24
const reviewers = [...steps.review1.roles, ...steps.review2.roles]

/** 应急发布: the three reviewers have agreed by telephone and are named; the last of them confirms in writing. */
export const releaseUrgently = itemAct<z.output<typeof input>, Facts>({
  name: 'releaseUrgently',
  title: '应急发布',
  basis: '条例第六条、第十七条、第二十条第（十二）项',
  from: ['draft', 'reviewing'],
  by: ['editor', 'foiHead', 'organHead', 'office'],
  input,
  barred: (item, at) => [
    ...because(
      item.contentClass !== 'emergency' || proceedingsOf(item).correction !== null,
      '只有应急信息可以先发布、后补审签。',
      review,
    ),
    ...because(item.columnId === null, '请先填写所属栏目。', '条例第二十四条'),
    ...whyNotPublic(item),
    ...misplaced(item, at.known),
    ...whyNotCleared(item),
    ...whyBlocked(item, at),
  ],
  refusals: (item, { approvers }, { known: { named } }) => {
    const { authors } = proceedingsOf(item)
    const found = approvers.flatMap((id) => named.filter((each) => each.id === id))
    const twice = found.some((one, at) => found.slice(at + 1).some((other) => samePerson(one, other)))
    return [
      ...because(found.length < 3, '有人不在本平台的人员名册中。', review),
      ...because(twice, '应急发布也须由三个不同的人同意。', review),
      ...because(
        found.some((each) => authors.some((author) => samePerson(each, author))),
        '拟稿和改稿的人不能作为审核人。',
        review,
      ),
      ...because(
        found.some(({ role, organId }) => role !== 'office' && organId !== item.organId),
        '审核人应是本机关的人员，或者政务公开办的人员。',
        review,
      ),
      ...because(
        found.slice(0, 2).some(({ role }) => !reviewers.includes(role)),
        '前两人是初审、复审，应有审核岗位；校对、经办人员不能代替。',
        review,
      ),
      ...because(
        found.length === 3 && !steps.review3.roles.includes(found[2]!.role),
        '最后一人是终审，应为机关负责人或政务公开办。',
        review,
      ),
    ]
  },
  facts: ({ reason, approvers }, { known: { indexNumber, columnName, named }, now }) => ({
    ...{ reason, indexNumber, columnName },
    approvers: approvers.flatMap((id) => named.filter((each) => each.id === id).map(({ name }) => ({ id, name }))),
    confirmBy: hoursAfter(now, confirmWithin),
  }),
  apply: (item, { reason, approvers, confirmBy, ...facts }, how) =>
    proceeding(released(item, facts, how), { urgent: { reason, confirmBy, confirmed: false, approvers } }),
})
