import type { Day } from '../../law/index.ts'
import { type Course, stepsOf } from '../../steps/step.ts'
import { management } from '../document-step.ts'
import type { Decision } from '../proceedings.ts'

/** 清理 (NORM-05): all that was in force on a day is looked at, decided document by document, and the result published. */

export type Line = {
  documentId: string
  title: string
  docNumber: string | null
  decision: Decision | null
  why: string
}

export type CleanUp = {
  id: string
  organId: string
  title: string
  standing: 'open' | 'published'
  openedOn: Day
  concludedOn: Day | null
  proceedings: { scope: 'organ' | 'all'; basis: string; lines: readonly Line[]; resultNumber: string | null }
}

export const scopes = { organ: '本机关制定的文件', all: '全区各机关制定的文件' } as const

export const cleanUpStandings = { open: '逐件研究中', published: '结果已公布' } as const

const blank = (id: string): CleanUp => ({
  id,
  organId: '',
  title: '',
  standing: 'open',
  openedOn: '',
  concludedOn: null,
  proceedings: { scope: 'organ', basis: '', lines: [], resultNumber: null },
})

export const cleanUpCourse: Course<CleanUp> = {
  noun: '清理',
  article: management,
  standings: cleanUpStandings,
  standingOf: ({ standing }) => standing,
  blank,
}
export const cleanUpStep = stepsOf(cleanUpCourse)

export const undecided = ({ proceedings }: CleanUp) => proceedings.lines.filter(({ decision }) => decision === null)
