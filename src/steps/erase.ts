import { addMonths, type Day } from '../law/index.ts'
import { because } from '../platform/act.ts'
import { must, prose } from './field.ts'
import { type By, type Course, type Matter, stepsOf } from './step.ts'

/** The law says only: no longer than needed (个人信息保护法§19). Declared with every room's conventions. */
export const retention = {
  key: 'matters.retentionYears',
  label: '复议诉讼、投诉举报、更正请求中个人信息的保存年限',
  value: 10,
  why: '法律没有规定年数；个人信息保护法第十九条要求保存期限为实现目的所必要的最短时间。自办结之日起算。',
} as const

type Ending<M extends Matter> = {
  by: By
  ended: readonly string[]
  concludedOn(matter: M): Day | null
  /** The matter without what is personal in it. */
  forget(matter: M): M
}

const heads = ['foiHead', 'organHead', 'office']

/** 个人信息保护法§47: when its time is over the data go; the acts stay and still prove themselves. */
export const erasing = <M extends Matter>(course: Course<M>, { by, ended, concludedOn, forget }: Ending<M>) =>
  stepsOf(course)({
    name: 'erase',
    title: '销毁个人信息',
    basis: '个人信息保护法第四十七条',
    from: ended,
    by,
    fields: { reason: must(prose('销毁的依据')) },
    barred: (matter, { today, terms, actor }) => {
      const day = concludedOn(matter)
      const until = day && addMonths(day, (terms.retentionYears ?? retention.value) * 12)
      return [
        ...because(!heads.includes(actor.role), '由政府信息公开工作机构负责人办理。', '个人信息保护法第五十一条'),
        ...because(!until || today <= until, `保存期限到 ${until} 为止。`, '个人信息保护法第十九条、第四十七条'),
      ]
    },
    apply: forget,
  })
