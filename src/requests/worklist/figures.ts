import type { Kysely } from 'kysely'
import type { Calendar } from '../../law/index.ts'
import { organNames } from '../../organs/index.ts'
import type { Actor } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { countAll } from '../../platform/tally.ts'
import { readsOnly } from '../../registers/access.ts'
import { stoppedBeforeAsking } from '../public/tally-before-asking.ts'
import { daysLeftFrom } from './days-left.ts'
import { momentOf } from './moment.ts'
import { type ClosedGroup, closedInYear, openByOrgan } from './store-figures.ts'
import type { DeskFigure, FiguresView, OrganFigures } from './types.ts'

/** How the year goes, in few numbers; each opens the list it counts. */

type Db = Kysely<Database>

/** Working days from receipt to answer, the day of receipt not counted (民诉法第八十五条第二款). */
function averageDays(groups: readonly ClosedGroup[], calendar: Calendar): number | null {
  const dated = groups.flatMap(({ receivedOn, answeredOn, n }) => (receivedOn ? [{ receivedOn, answeredOn, n }] : []))
  const first = dated.map(({ receivedOn }) => receivedOn).sort()[0]
  if (!first) return null
  const from = daysLeftFrom(calendar, first)
  const days = dated.reduce(
    (sum, { receivedOn, answeredOn, n }) => sum + n * (from.until(answeredOn) - from.until(receivedOn)),
    0,
  )
  const count = dated.reduce((sum, { n }) => sum + n, 0)
  return Math.round((days / count) * 10) / 10
}

const total = (groups: readonly { n: number }[]) => groups.reduce((sum, { n }) => sum + n, 0)

function summed(organs: readonly OrganFigures[]) {
  const sum = (of: 'open' | 'overdue' | 'answered' | 'onTime') => organs.reduce((all, organ) => all + organ[of], 0)
  return { open: sum('open'), overdue: sum('overdue'), answered: sum('answered'), onTime: sum('onTime') }
}

const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10)

type Sums = ReturnType<typeof summed> & { average: number | null; stopped: number }

const figuresOf = ({ overdue, answered, onTime, average, stopped }: Sums, year: number): DeskFigure[] => [
  {
    id: 'overdue',
    name: '在办超期',
    value: overdue,
    unit: '件',
    basis: '今天已过答复期限末日、尚未送达答复的申请（条例第三十三条）。',
    query: 'status=open&due=overdue',
  },
  {
    id: 'answered',
    name: '今年办结',
    value: answered,
    unit: '件',
    basis: `有效答复日或终结之日在 ${year} 年的申请（国办公开办函〔2016〕235号）。`,
    query: `status=closed&year=${year}`,
  },
  {
    id: 'onTime',
    name: '按期办结率',
    value: share(onTime, answered),
    unit: '%',
    basis: '没有超期的占今年办结的比例；没有登记期限的计为按期。',
    query: `status=closed&year=${year}&late=0`,
  },
  {
    id: 'late',
    name: '超期办结',
    value: answered - onTime,
    unit: '件',
    basis: '有效答复日晚于答复期限末日，或者过了末日才告知补正的（国办公开办函〔2016〕235号、条例第三十三条）。',
    query: `status=closed&year=${year}&late=1`,
  },
  {
    id: 'average',
    name: '平均用时',
    value: average,
    unit: '个工作日',
    basis: '从收到次日到有效答复日的工作日，含暂停和补正的时间，今年办结各件的平均。',
    query: `status=closed&year=${year}`,
  },
  {
    id: 'stopped',
    name: stoppedBeforeAsking.name,
    value: stopped,
    unit: stoppedBeforeAsking.unit,
    basis: stoppedBeforeAsking.basis,
    query: null,
  },
]

export async function deskFigures(db: Db, actor: Actor, asked: number | undefined): Promise<FiguresView> {
  const { today, calendar } = await momentOf(db)
  const year = asked ?? Number(today.slice(0, 4))
  const only = readsOnly(actor)
  const scope = { organId: only ?? actor.organId ?? '', whole: only === null, year }
  const [open, closed, names, stopped] = await Promise.all([
    openByOrgan(db, only, today),
    closedInYear(db, only, year),
    organNames(db),
    countAll(db, [stoppedBeforeAsking], scope),
  ])
  const byOrgan = Map.groupBy(closed, ({ organId }) => organId)
  const ids = [...new Set([...open, ...closed].map(({ organId }) => organId))]
  const organs = ids.map((organId): OrganFigures => {
    const groups = byOrgan.get(organId) ?? []
    const lying = open.find((each) => each.organId === organId)
    return {
      organId,
      organName: names.get(organId) ?? '',
      open: lying?.open ?? 0,
      overdue: lying?.overdue ?? 0,
      answered: total(groups),
      onTime: total(groups.filter(({ late }) => !late)),
      averageDays: averageDays(groups, calendar),
    }
  })
  const sums = {
    ...summed(organs),
    average: averageDays(closed, calendar),
    stopped: stopped[stoppedBeforeAsking.id] ?? 0,
  }
  organs.sort((one, other) => other.overdue - one.overdue || other.open - one.open)
  return { year, figures: figuresOf(sums, year), organs: only === null ? organs : [] }
}
