import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { choice, day, file, line, maybe, prose } from '../ask.ts'
import { answering, consultationOf } from '../consulting.ts'
import { happened } from '../guards.ts'
import { requestAct } from '../request-act.ts'
import { open } from '../standing.ts'

export const opinions = {
  agree: { label: '同意公开' },
  disagree: { label: '不同意公开' },
  silent: { label: '无法送达，未能征得意见' },
} as const

const input = z.object({
  consultation: line('征询'),
  receivedOn: day('收到意见之日'),
  opinion: choice('意见', opinions),
  reason: maybe(prose('理由')),
  proof: maybe(file('意见原件')),
})

export const recordOpinion = requestAct({
  name: 'recordOpinion',
  title: '登记意见',
  basis: '条例第三十二条、第三十四条',
  from: open.filter((status) => status !== 'awaitingConfirmation'),
  by: ['clerk', 'foiHead'],
  input,
  secret: ['reason'],
  refusals: (request, { consultation, receivedOn, opinion }, { today }) => {
    const asked = consultationOf(request, consultation)
    if (!asked) return [{ sentence: '本件没有这次征询。', article: '条例第三十二条、第三十四条' }]
    return [
      ...because(
        asked.endedOn !== null,
        `这次征询已于 ${asked.endedOn} 结束；以后收到的意见可作为材料附卷。`,
        '条例第三十三条第三款',
      ),
      ...because(
        opinion === 'silent' && (asked.kind === 'agency' || Boolean(asked.delivery?.deliveredOn)),
        '只有第三方的征求意见书确实无法送达的，才能这样登记；已经送达的，等期满后由机关依法决定。',
        '条例第三十二条、第三十四条',
      ),
      ...happened('收到意见之日', receivedOn, today, asked.sentOn, '条例第三十三条第三款'),
    ]
  },
  // 条例§33③〔约〕: the time ends with the opinion or with the fifteen days, whichever is first.
  facts: (said, _, request) => {
    const until = consultationOf(request, said.consultation)?.untilOn ?? said.receivedOn
    const late = said.receivedOn > until
    return { ...said, endedOn: late ? until : said.receivedOn, late }
  },
  apply: (request, { consultation, opinion, reason, endedOn, late }) =>
    answering(request, consultation, { opinion, reason, endedOn, late }),
})
