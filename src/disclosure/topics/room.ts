import { announce } from '../../platform/announce.ts'
import { mayWork } from '../../steps/access.ts'
import { foldingOfRoom } from '../../steps/desk.ts'
import { foldingSteps } from '../../steps/fold.ts'
import type { Db, Room } from '../../steps/room.ts'
import { close, describeTopic } from './acts/close.ts'
import { gather } from './acts/gather.ts'
import { open } from './acts/open.ts'
import { refer, unrefer } from './acts/refer.ts'
import { followTopic, publicRecordAt } from './store.ts'
import { course, sections, type Topic } from './topic.ts'

const steps = [open, gather, refer, unrefer, describeTopic, close]

async function seeks(db: Db, step: string, _: Topic, { address }: Record<string, unknown>) {
  if (step !== 'refer' && step !== 'unrefer') return {}
  return { record: (await publicRecordAt(db, String(address)))?.id ?? null }
}

export const topicRoom: Room<Topic> = {
  course,
  record: {
    subject: 'topic',
    table: 'topic',
    key: ['slug'],
    columns: {
      organId: 'uuid',
      slug: 'text',
      name: 'text',
      openedOn: 'date',
      concludedOn: 'date',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  steps,
  fold: foldingSteps(course, steps),
  title: ({ name }) => name,
  about: ({ proceedings }) => proceedings.description,
  since: ({ openedOn }) => openedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts: ({ organId, slug, proceedings }, { organ }) => [
    { label: '主办机关', value: organ(organId) },
    { label: '地址', value: `/topics/${slug}` },
    { label: '专题说明', value: proceedings.description },
    { label: '关键词', value: proceedings.keywords },
    ...proceedings.sources.map(({ label, section }) => ({ label: `归集 · ${sections[section]}`, value: label })),
    { label: '逐条引用', value: `${proceedings.references.length} 条` },
  ],
  terms: () => [],
  initial: (step, { name, proceedings: { description, keywords } }) =>
    step === 'describe' ? { name, description, keywords } : {},
  readsOnly: () => null,
  mayAct: (actor, organId) => actor.role === 'office' || mayWork(actor, organId),
  opensNames: () => true,
  seeks,
  after: async (tx, topic) => {
    await followTopic(tx, topic)
    await announce(tx, ['topic', `topic:${topic.id}`])
  },
}

export const topicFolding = foldingOfRoom(topicRoom)
