import { announce } from '../../platform/announce.ts'
import { mayWork } from '../../steps/access.ts'
import { foldingOfRoom } from '../../steps/desk.ts'
import { foldingSteps } from '../../steps/fold.ts'
import type { Db, Room } from '../../steps/room.ts'
import { columnCalled } from '../columns/store.ts'
import { closeEntity, describeEntity, registerEntity } from './acts/register.ts'
import { course, type Entity, sectors } from './entity.ts'

const steps = [registerEntity, describeEntity, closeEntity]
const columnOf = async (db: Db, column: unknown) => ({
  columnId: typeof column === 'string' ? await columnCalled(db, column) : null,
})

export const entityRoom: Room<Entity> = {
  course,
  record: {
    subject: 'publicEntity',
    table: 'public_entity',
    key: ['name'],
    columns: {
      ...{ organId: 'uuid', name: 'text', sector: 'text', columnId: 'uuid', openedOn: 'date', concludedOn: 'date' },
      proceedings: 'jsonb',
    },
    secret: [],
  },
  steps,
  fold: foldingSteps(course, steps),
  title: ({ name }) => name,
  about: ({ sector, proceedings }) => `${sectors[sector]} · ${proceedings.rules}`,
  since: ({ openedOn }) => openedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts: ({ organId, sector, proceedings }, { organ }) => [
    { label: '主管部门', value: `${organ(organId)}（受理申诉，条例第五十五条）` },
    { label: '行业', value: sectors[sector] },
    { label: '适用规定', value: proceedings.rules },
    { label: '地址', value: proceedings.address },
    { label: '电话', value: proceedings.phone },
    { label: '网址', value: proceedings.site },
  ],
  terms: () => [],
  links: ({ columnId }) => (columnId ? [{ label: '本单位的栏目', href: `/columns/${columnId}` }] : []),
  initial: (step, { organId, sector, proceedings }) =>
    step === 'describeEntity' ? { organId, sector, ...proceedings } : {},
  readsOnly: () => null,
  mayAct: (actor, organId) => actor.role === 'office' || mayWork(actor, organId),
  opensNames: () => true,
  finds: (db, { column }) => columnOf(db, column),
  seeks: async (db, step, _, { column }) => (step === 'describeEntity' ? columnOf(db, column) : {}),
  after: (tx) => announce(tx, ['column', 'organ']),
}

export const entityFolding = foldingOfRoom(entityRoom)
