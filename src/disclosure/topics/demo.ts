import { siteCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../platform/act.ts'
import { readSaid, takeStep } from '../../steps/desk.ts'
import type { Db } from '../../steps/room.ts'
import { topics } from '../topics.ts'
import { topicRoom } from './room.ts'
import type { Section } from './topic.ts'

/** The demonstration's topics: each name its registers use, and one topic that brings three of them together. */

type Told = { slug: string; name: string; description: string; sources: readonly [label: string, section: Section][] }

const told: readonly Told[] = [
  {
    slug: 'enterprise',
    name: '益企服务',
    description: '惠企政策、申报指南和服务企业的动态，按政策、动态、服务分类。',
    sources: [
      [topics.enterprisePolicies, 'policy'],
      [topics.enterpriseNews, 'news'],
      [topics.policyApplications, 'service'],
    ],
  },
  {
    slug: 'subsidy-notices',
    name: '补助奖励公示',
    description: '财政专项资金补助、奖励对象的公示。',
    sources: [[topics.subsidyNotices, 'notice']],
  },
  {
    slug: 'key-projects',
    name: '重点建设项目',
    description: '重大建设项目从批准到竣工的公开信息。',
    sources: [[topics.keyProjects, 'notice']],
  },
]

export async function openDemoTopics(db: Db, organId: string, actor: Actor): Promise<void> {
  if (await db.selectFrom('topic').select('id').limit(1).executeTakeFirst()) return
  const days = await siteCalendar(db)
  const take = async (id: string | null, name: string, said: Record<string, unknown>) => {
    const step = topicRoom.steps.find((each) => each.name === name)
    if (!step) throw new Error(`no step ${name}`)
    const outcome = await takeStep(db, { room: topicRoom, step, days, actor }, id, readSaid(step, said))
    if (!outcome.done) throw new Error(`demonstration topic: ${JSON.stringify(outcome.refusals)}`)
    return outcome.subject.id
  }
  for (const { sources, name, ...topic } of told) {
    const id = await take(null, 'open', {
      ...topic,
      name,
      organId,
      keywords: `${name},专题`,
      reason: '年度专题建设安排。',
    })
    for (const [label, section] of sources) await take(id, 'gather', { label, section })
  }
}
