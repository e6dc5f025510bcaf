import { because } from '../../platform/act.ts'
import { rectifying } from '../../registers/acts.ts'
import { byProcedure, flaws, type RequestFacts, settle } from '../request.ts'

const ofTheLine = rectifying<RequestFacts>({ basis: '条例第四十五条', flaws, settle })

/** A case under way is not put right as a line: its days and its outcome come of acts, which have guards of their own. */
export const rectify: typeof ofTheLine = {
  ...ofTheLine,
  refusals: (request, input, context) => {
    const touched = request?.proceedings ? byProcedure.filter((field) => field in input.changes) : []
    return [
      ...because(
        touched.length > 0,
        '本件按程序办理，收到日期、答复期限、办理结果、答复日期等由相应的办理步骤产生，不能在登记簿上直接改；收到日期由工作机构负责人更正。',
        '条例第三十一条、第四十五条',
      ),
      ...ofTheLine.refusals(request, input, context),
    ]
  },
}
