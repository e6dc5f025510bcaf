import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { lastStep, nextStep } from '../chain.ts'
import { notWhatStands, whyAlone, whyBlocked, whyNotCleared, whyNotNow } from '../guards.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review as system } from '../item-act.ts'

const input = z.object({
  hash: z.string('缺少所审内容的摘要'),
  opinion: z.string().trim().min(1, '请写审核意见').max(1_000, '审核意见不超过 1000 字'),
  /** Findings that a reviewer must look at and answer for with a tick. */
  ticked: z.array(z.string().max(200)).max(2_000).default([]),
})
type Facts = z.output<typeof input> & { step: string; findings: readonly string[] }

/** 审核: signs the SM3 of exactly this title, text, metadata and attachments. The last one decides on the release. */
export const review = itemAct<z.output<typeof input>, Facts>({
  name: 'review',
  title: '审核',
  basis: system,
  from: ['reviewing'],
  by: ['foiHead', 'legal', 'organHead', 'office'],
  input,
  barred: (item, at) => {
    const wrong = whyNotNow(item, 'review', at)
    const last = nextStep(item) === lastStep(proceedingsOf(item).chain)
    return wrong.length > 0 || !last ? wrong : [...whyNotCleared(item), ...whyBlocked(item, at), ...whyAlone(item, at)]
  },
  refusals: (item, { hash, ticked }, { known }) => {
    const unticked = known.findings.filter(({ id, severity }) => severity === 'confirm' && !ticked.includes(id))
    return [
      ...notWhatStands(item, hash),
      ...because(
        unticked.length > 0,
        `还有 ${unticked.length} 处检查提示没有逐一确认：${unticked[0]?.message ?? ''}`,
        system,
      ),
    ]
  },
  facts: (said, { known }, item) => ({
    ...said,
    step: nextStep(item)!,
    findings: known.findings.map(({ id }) => id),
  }),
  apply: (item, { step, hash, opinion }, { who, role, at }) =>
    proceeding(item, {
      signatures: [
        ...proceedingsOf(item).signatures,
        { step, person: who.id, name: who.name, role, at, hash, opinion },
      ],
    }),
})
