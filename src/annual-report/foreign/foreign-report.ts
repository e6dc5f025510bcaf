import type { ActRecord } from '../../platform/act.ts'
import type { Verdict } from '../reader/verdict.ts'
import type { Corrections, Reading } from './check-job.ts'

/** 他机关的年报: one published report as it was received, read, corrected by hand and ruled upon. */
export type ForeignReport = {
  id: string
  digest: string
  part: number
  batch: string
  name: string
  organ: string | null
  year: number | null
  ruleVersion: string
  reading: Reading
  corrections: Corrections
  rulings: Rulings
}

export const rulingNames = { confirmed: '属实', dismissed: '误报', explained: '已说明' } as const
export type Ruling = keyof typeof rulingNames

/** Finding id → what was decided about which sentence. It outlives every later reading. */
export type Rulings = Readonly<Record<string, { ruling: Ruling; note: string; said: string }>>

/** What the acts put on the record; whoever reads the file again says with what rules. */
type Read = { reading: Reading; ruleVersion: string }
type Facts = {
  receive: Read & Pick<ForeignReport, 'digest' | 'part' | 'batch' | 'name'>
  recheck: Read & { batch?: string }
  correctCell: Read & { cell: string; value: number | null; asRead?: boolean }
  identify: Read & { organ: string; year: number }
  rule: { finding: string; said: string; ruling: Ruling | null; note: string }
}

const readAgain = (report: ForeignReport, { reading, ruleVersion }: Read): ForeignReport => ({
  ...report,
  reading,
  ruleVersion,
})

const without = <Value>(all: Readonly<Record<string, Value>>, key: string): Record<string, Value> => {
  const { [key]: _, ...others } = all
  return others
}

const steps: Record<string, (report: ForeignReport, facts: never) => ForeignReport> = {
  recheck: (report, facts: Facts['recheck']) => ({ ...readAgain(report, facts), batch: facts.batch ?? report.batch }),
  correctCell: (report, { cell, value, asRead, ...read }: Facts['correctCell']) => ({
    ...readAgain(report, read),
    corrections: asRead ? without(report.corrections, cell) : { ...report.corrections, [cell]: value },
  }),
  identify: (report, { organ, year, ...read }: Facts['identify']) => ({ ...readAgain(report, read), organ, year }),
  rule: (report, { finding, said, ruling, note }: Facts['rule']) => ({
    ...report,
    rulings: ruling ? { ...report.rulings, [finding]: { ruling, note, said } } : without(report.rulings, finding),
  }),
}

const received = (id: string, { reading, ...facts }: Facts['receive']): ForeignReport => ({
  id,
  ...facts,
  organ: reading.verdict.organ,
  year: reading.verdict.year,
  reading,
  corrections: {},
  rulings: {},
})

/** Where the report stands after one more act. Pure. */
export function fold(report: ForeignReport | null, act: ActRecord): ForeignReport {
  if (act.name === 'receive') return received(act.subjectId, act.facts as Facts['receive'])
  const step = steps[act.name]
  if (!report || !step) throw new Error(`核校的记录不连贯：${act.subjectId} 第 ${act.seq} 步 ${act.name}`)
  return step(report, act.facts as never)
}

/** An office's name as compared: spaces of layout left out. */
export const organKey = (organ: string) => organ.replace(/\s/g, '')

/** What still asks for somebody: dismissed and explained findings do not. */
export const openFindings = ({ findings }: Verdict, rulings: Rulings) =>
  findings.filter(({ id }) => !['dismissed', 'explained'].includes(rulings[id]?.ruling ?? ''))
