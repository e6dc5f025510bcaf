import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { choice, line, maybe, prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

export const secrecyConclusions = {
  mayDisclose: { label: '可以公开' },
  mayNot: { label: '不得公开' },
  referred: { label: '不能确定，报请确定' },
} as const

const input = z.object({
  conclusion: choice('审查结论', secrecyConclusions),
  basis: prose('审查意见和依据'),
  referredTo: maybe(line('报请的主管部门或者保密行政管理部门')),
})

export const reviewSecrecy = requestAct({
  name: 'reviewSecrecy',
  title: '保密审查',
  basis: '条例第十七条',
  from: ['registered', 'processing', 'reasonPending', 'deferred', 'remanded'],
  by: ['clerk', 'foiHead', 'legal'],
  input,
  barred: (request, { actor }) =>
    because(proceedingsOf(request).draft?.by === actor.id, '拟稿人不能自己作保密审查。', '条例第十七条'),
  refusals: (_, { conclusion, referredTo }) =>
    because(
      conclusion === 'referred' && referredTo === null,
      '不能确定的，请写明报请哪个主管部门或者保密行政管理部门。',
      '条例第十七条第三款',
    ),
  facts: (said, _, request) => ({ ...said, hash: proceedingsOf(request).draft?.hash ?? null }),
  apply: (request, { conclusion, basis, referredTo, hash, on }, { by }) =>
    proceeding(request, { secrecy: { hash, on, by, conclusion, basis, referredTo } }),
})
