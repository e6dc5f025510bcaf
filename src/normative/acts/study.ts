import { daysFrom } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, day, line, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, isMajor, notAhead } from '../document-step.ts'
import { studies } from '../proceedings.ts'

/** 重大行政决策程序暂行条例§16: papers reach those heard seven days before. */
const seven = 7

/** 重大行政决策§16, §19–§24: hearing, experts, risk. */
export const study = documentStep({
  name: 'study',
  title: '重大行政决策程序',
  basis: '重大行政决策程序暂行条例第十六条、第十九条至第二十四条',
  from: ['drafting', 'soliciting', 'prepared'],
  by: 'organ',
  fits: isMajor,
  fields: {
    kind: must(choice('程序', studies)),
    heldOn: must(day('完成（举行）日期')),
    by: must(line('承担单位、专家或者听证参加人')),
    papersOn: day('听证材料公布（送达）日期', { hint: '听证会填写' }),
    result: must(prose('结论')),
  },
  refusals: (_, { kind, heldOn, papersOn }, { today }) => [
    ...notAhead(heldOn, today, '日期', '重大行政决策程序暂行条例'),
    ...because(
      kind === 'hearing' && (papersOn === null || papersOn > heldOn || daysFrom(papersOn, heldOn).length - 1 < seven),
      '听证会举行 7 日前，应当公布决策草案及其说明等材料，请填写公布日期并核对。',
      '重大行政决策程序暂行条例第十六条第二款',
    ),
  ],
  apply: (document, { kind, heldOn, by, result }) =>
    proceed(document, { studies: [...proceedingsOf(document).studies, { kind, on: heldOn, by, result }] }),
})
