import { z } from 'zod'
import { addWorkdays } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'

const grounds = {
  secrecy: '涉及国家秘密或者工作秘密',
  privacy: '涉及个人隐私、个人信息',
  business: '涉及商业秘密',
  wrong: '内容错误',
  annulled: '所依据的决定已被变更、撤销',
  other: '其他',
} as const
type Ground = keyof typeof grounds

const input = z.object({
  ground: z.enum(Object.keys(grounds) as [Ground, ...Ground[]], '请选择撤回的原因'),
  reason: z.string().trim().min(1, '请写明撤回的理由').max(1_000, '理由不超过 1000 字'),
})
type Facts = { reason: string; ground: Ground; notice: string; confirmBy: string }

/** REV-02: neutral, the same for all: it must not tell what was there. REV-03 asks for the reason to be public. */
const notices: Readonly<Record<Ground, string>> = {
  ...{ secrecy: '', privacy: '', business: '', wrong: '', other: '' },
  annulled: '本页所载决定已被依法变更、撤销、确认违法或者确认无效，原内容已撤回。',
}
const neutral = '本页内容已由发布机构撤回。如需了解相关信息，请与发布机构联系。'

/** 撤回: at once, by whoever is on duty; the approver confirms within one working day. */
export const withdraw = itemAct<z.output<typeof input>, Facts>({
  name: 'withdraw',
  title: '撤回',
  basis: '条例第十七条；保守国家秘密法第三十四条；行政处罚法第四十八条',
  from: ['published', 'draft', 'reviewing', 'approved', 'scheduled'],
  by: ['editor', 'foiHead', 'organHead', 'office'],
  input,
  barred: ({ standing }) => because(standing !== 'published', '只有已发布的信息可以撤回。', review),
  facts: ({ ground, reason }, { calendar, today }) => ({
    ...{ ground, reason },
    notice: notices[ground] || neutral,
    confirmBy: addWorkdays(calendar, today, 1).day,
  }),
  apply: (item, { reason, ground, notice, confirmBy }, { who, at }) =>
    proceeding(
      { ...item, standing: 'withdrawn' },
      {
        correction: null,
        draft: proceedingsOf(item).released,
        withdrawal: { at, by: who, reason: `${grounds[ground]}：${reason}`, notice, confirmBy, confirmed: false },
      },
    ),
})
