import { because } from '../../platform/act.ts'
import { rectifying } from '../../registers/acts.ts'
import { byProcedure, flaws, type RemedyFacts } from '../remedy.ts'

const ofTheLine = rectifying<RemedyFacts>({ basis: '条例第五十条第（三）项、第五十一条', flaws })

/** A live case is not put right as a line: what its papers say comes of its steps, which have guards of their own. */
export const rectify: typeof ofTheLine = {
  ...ofTheLine,
  refusals: (remedy, input, context) => {
    const touched = remedy?.proceedings ? byProcedure.filter((field) => field in input.changes) : []
    return [
      ...because(
        touched.length > 0,
        '本案按步骤办理，救济途径、案号、申请（起诉）日期、结果、审结日期不能在登记簿上直接改；请在案件页办理“更正登记事项”或者“更正结果”。',
        '条例第五十条第（三）项、第五十一条',
      ),
      ...ofTheLine.refusals(remedy, input, context),
    ]
  },
}
