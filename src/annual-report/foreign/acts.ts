import { cells } from '../../law/index.ts'
import { type Act, because } from '../../platform/act.ts'
import type { VerdictFinding } from '../reader/verdict.ts'
import type { Reading } from './check-job.ts'
import type { ForeignReport, Ruling } from './foreign-report.ts'

/** The acts of 年报核校. The law is the duty to supervise (条例§46) reports that the law asks for (条例§49, §50). */

const supervision = '条例第四十六条'
const content = '条例第五十条；国办公开办函〔2021〕30号'

type Read = { reading: Reading; ruleVersion: string }
const known = new Set<string>(cells.map(({ id }) => id))

export const receive: Act<ForeignReport, Read & Pick<ForeignReport, 'digest' | 'part' | 'batch' | 'name'>> = {
  name: 'receive',
  title: '收到年报',
  basis: supervision,
  refusals: (report) => because(report !== null, '这份年报已经收到过。', supervision),
  facts: (input) => input,
}

export const recheck: Act<ForeignReport, Read & { batch?: string }> = {
  name: 'recheck',
  title: '重新核校',
  basis: supervision,
  refusals: () => [],
  facts: (input) => input,
}

const readable = (report: ForeignReport | null) =>
  because(report?.reading.verdict.status === 'unreadable', '这份文件没有读出来，没有可以更正的格。', content)

/** `asRead`: back to what the machine read. */
export const correctCell: Act<ForeignReport, Read & { cell: string; value: number | null; asRead?: boolean }> = {
  name: 'correctCell',
  title: '更正误读的格',
  basis: content,
  refusals: (report, { cell, value }) => [
    ...readable(report),
    ...because(!known.has(cell), `年报格式里没有“${cell}”这一格。`, content),
    ...because(
      value !== null && cells.find(({ id }) => id === cell)?.type === 'int' && !Number.isInteger(value),
      '这一格应是整数。',
      content,
    ),
  ],
  facts: (input) => input,
}

export const identify: Act<ForeignReport, Read & { organ: string; year: number }> = {
  name: 'identify',
  title: '指明机关和年度',
  basis: '条例第四十九条',
  refusals: () => [],
  facts: (input) => input,
}

type Ruled = { id: string; finding: VerdictFinding | null; ruling: Ruling | null; note: string }

/** `ruling` null takes an earlier one back. */
export const rule: Act<ForeignReport, Ruled> = {
  name: 'rule',
  title: '写复核意见',
  basis: supervision,
  refusals: (_, { finding, ruling }) =>
    because(finding === null && ruling !== null, '这条发现已经不在，可能刚刚重新核校过。', supervision),
  facts: ({ id, finding, ruling, note }) => ({ finding: id, said: finding?.message ?? '', ruling, note }),
}

export const titles: Readonly<Record<string, string>> = Object.fromEntries(
  [receive, recheck, correctCell, identify, rule].map(({ name, title }) => [name, title]),
)
