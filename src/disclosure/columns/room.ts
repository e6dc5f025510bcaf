import { announce } from '../../platform/announce.ts'
import { mayWork } from '../../steps/access.ts'
import type { Shown } from '../../steps/api-types.ts'
import { foldingOfRoom } from '../../steps/desk.ts'
import { foldingSteps } from '../../steps/fold.ts'
import type { Db, Room, Words } from '../../steps/room.ts'
import { steps } from './acts/index.ts'
import { type Column, course } from './column.ts'
import { columnCalled, followColumn, isBelow, somethingIn } from './store.ts'
import { columnKinds, cycles, obliged, statutory } from './words.ts'

const facts = ({ organId, kind, slug, proceedings }: Column, { organ }: Words): Shown[] => [
  { label: '主办机关', value: organ(organId) },
  { label: '栏目性质', value: columnKinds[kind] },
  { label: '地址', value: `/columns/${slug}` },
  { label: '栏目类别', value: proceedings.type },
  { label: '栏目描述', value: proceedings.description },
  { label: '栏目关键词', value: proceedings.keywords },
  { label: '更新周期', value: cycles[proceedings.cycle] },
  { label: '内容保障责任', value: obliged[proceedings.obliged] },
  { label: '条例依据', value: proceedings.art20 ? statutory[proceedings.art20] : '' },
  { label: '曾用名', value: proceedings.names.slice(0, -1).join('、') },
]

const called = async (db: Db, name: unknown) => (typeof name === 'string' ? columnCalled(db, name) : null)

/** What an act must know of the tree and of what stands in it. */
async function seeks(db: Db, step: string, column: Column, said: Record<string, unknown>) {
  if (step === 'move') {
    const parentId = await called(db, said.parent)
    return { parentId, circle: parentId && (await isBelow(db, parentId, column.id)) ? parentId : null }
  }
  if (step === 'retire') return { intoId: await called(db, said.into), ...(await somethingIn(db, column.id)) }
  return {}
}

export const columnRoom: Room<Column> = {
  course,
  record: {
    subject: 'column',
    table: 'site_column',
    key: ['slug'],
    columns: {
      parentId: 'uuid',
      slug: 'text',
      name: 'text',
      organId: 'uuid',
      kind: 'text',
      sort: 'integer',
      retiredOn: 'date',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  steps,
  fold: foldingSteps(course, steps),
  title: ({ name }) => name,
  about: ({ kind, proceedings }) =>
    `${columnKinds[kind]} · ${cycles[proceedings.cycle]} · ${obliged[proceedings.obliged]}`,
  since: ({ proceedings }) => proceedings.openedOn,
  concludedOn: ({ retiredOn }) => retiredOn,
  facts,
  terms: () => [],
  links: ({ slug }) => [{ label: '覆盖情况', href: `/coverage?column=${slug}` }],
  initial: (step, { name, organId, kind, sort, proceedings }) => {
    const { type, description, keywords, cycle, obliged: of, art20 } = proceedings
    if (step === 'rename') return { name }
    if (step === 'move') return { sort }
    return step === 'adjust' ? { organId, kind, type, description, keywords, cycle, obliged: of, art20 } : {}
  },
  readsOnly: () => null,
  mayAct: (actor, organId, by) => (by === 'office' ? actor.role === 'office' : mayWork(actor, organId)),
  opensNames: () => true,
  finds: async (db, { parent }) => ({ parentId: await called(db, parent) }),
  seeks,
  after: async (tx, column, act) => {
    await followColumn(tx, column, act.name)
    await announce(tx, ['column', `column:${column.id}`, 'item', 'site'])
  },
}

export const columnFolding = foldingOfRoom(columnRoom)
