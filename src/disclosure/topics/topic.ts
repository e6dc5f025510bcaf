import type { Day } from '../../platform/act.ts'
import { type Course, stepsOf } from '../../steps/step.ts'

/** 专题 (S3, S21): what belongs together though it stands in many places. It refers and never copies. */

export const sections = {
  policy: '政策文件',
  interpretation: '政策解读',
  news: '工作动态',
  service: '办事服务',
  qa: '政策问答',
  notice: '公示公告',
} as const
export type Section = keyof typeof sections

export type Reference = { kind: string; record: string; section: Section }
export type TopicProceedings = {
  description: string
  keywords: string
  /** By which name of the register items belong here, and as what. */
  sources: readonly { label: string; section: Section }[]
  references: readonly Reference[]
}
export type Topic = {
  id: string
  organId: string
  slug: string
  name: string
  openedOn: Day
  concludedOn: Day | null
  proceedings: TopicProceedings
}

export const course: Course<Topic> = {
  noun: '专题',
  article: '国办发〔2017〕47号',
  standings: { open: '在用', closed: '已下线' },
  standingOf: ({ concludedOn }) => (concludedOn === null ? 'open' : 'closed'),
  blank: (id) => ({
    id,
    organId: '',
    slug: '',
    name: '',
    openedOn: '',
    concludedOn: null,
    proceedings: { description: '', keywords: '', sources: [], references: [] },
  }),
}
export const topicStep = stepsOf(course)

export const proceed = (topic: Topic, change: Partial<TopicProceedings>): Topic => ({
  ...topic,
  proceedings: { ...topic.proceedings, ...change },
})

const kinds: Readonly<Record<string, string>> = {
  items: 'item',
  documents: 'document',
  interpretations: 'interpretation',
  answered: 'answer',
}

/** Which public record an address of ours shows. */
export function addressed(address: string): { kind: string; id: string } | null {
  const said = /\/(items|documents|interpretations|answered)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.exec(
    address,
  )
  const kind = kinds[said?.[1] ?? '']
  return kind && said?.[2] ? { kind, id: said[2] } : null
}
