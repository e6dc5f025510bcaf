import { because } from '../../platform/act.ts'
import { choice, day, line, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, notAhead, notBefore } from '../document-step.ts'

const basis = '国办发〔2018〕115号 二（六）（七）'
const conclusions = { passed: '通过', again: '修改后重新送审' } as const

/** 115号 二(七): without review, or against 「不合法」, nothing comes before the meeting. */
export const deliberate = documentStep({
  name: 'deliberate',
  title: '集体讨论决定',
  basis,
  from: ['reviewed'],
  by: 'organ',
  fields: {
    conclusion: must(choice('决定', conclusions)),
    heldOn: must(day('会议日期')),
    meeting: must(line('会议', { hint: '如：区政府第 35 次常务会议、局长办公会议' })),
    minutes: must(line('会议纪要编号')),
    notFollowed: prose('未完全采纳审核意见的理由和依据', { hint: '审核意见为“应当予以修改”而没有完全采纳的填写' }),
    followed: prose('按审核意见修改的情况'),
  },
  refusals: (document, { conclusion, heldOn, notFollowed, followed }, { today }) => {
    const result = proceedingsOf(document).reviews.at(-1)?.result ?? null
    return [
      ...notAhead(heldOn, today, '会议日期', basis),
      ...notBefore(heldOn, result?.on ?? null, '会议日期早于审核意见，未经合法性审核不得提交集体审议。', basis),
      ...because(
        result?.opinion === 'unlawful' && conclusion === 'passed',
        '审核意见为“不合法”，不得提交集体审议；请修改后重新送审。',
        '国办发〔2018〕115号 二（七）',
      ),
      ...because(
        result?.opinion === 'amend' && conclusion === 'passed' && notFollowed === null && followed === null,
        '审核意见为“应当予以修改”，请写明怎样修改；没有完全采纳的，写明理由和依据。',
        '国办发〔2018〕115号 二（六）',
      ),
    ]
  },
  apply: (document, { conclusion, heldOn, meeting, minutes, notFollowed }) => {
    const passed = conclusion === 'passed'
    const all = [...proceedingsOf(document).deliberations, { on: heldOn, meeting, minutes, passed, notFollowed }]
    return { ...proceed(document, { deliberations: all }), standing: passed ? 'decided' : 'prepared' }
  },
})
