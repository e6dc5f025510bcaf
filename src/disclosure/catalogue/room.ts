import { announce } from '../../platform/announce.ts'
import { mayWork } from '../../steps/access.ts'
import type { Shown } from '../../steps/api-types.ts'
import { attaching } from '../../steps/attach.ts'
import { foldingOfRoom } from '../../steps/desk.ts'
import { foldingSteps } from '../../steps/fold.ts'
import type { Room, Words } from '../../steps/room.ts'
import { bindItem } from './acts/bind-item.ts'
import { evidence } from './acts/evidence.ts'
import { open } from './acts/open.ts'
import { confirm, drop, publish, sendBack, submit } from './acts/publish.ts'
import { dropLeaf, editLeaf, revise } from './acts/revise.ts'
import { type Catalogue, course } from './catalogue.ts'
import { followBindings, publishedItem, putInForce } from './store.ts'

const steps = [
  open,
  revise,
  editLeaf,
  dropLeaf,
  submit,
  confirm,
  sendBack,
  publish,
  evidence,
  bindItem,
  drop,
  attaching(course, 'organ'),
]

const facts = ({ organId, field, version, proceedings }: Catalogue, { organ }: Words): Shown[] => [
  { label: '牵头部门', value: organ(organId) },
  { label: '领域代码', value: field },
  { label: '现行版本', value: version > 0 ? `第 ${version} 版，${proceedings.publishedOn} 发布` : '尚未发布' },
  { label: '现行事项', value: `${proceedings.published.length} 项` },
  { label: '在编事项', value: `${proceedings.draft.length} 项` },
  { label: '调整情形', value: proceedings.trigger },
  { label: '线下渠道凭据', value: `${proceedings.evidence.length} 条` },
]

export const catalogueRoom: Room<Catalogue> = {
  course,
  record: {
    subject: 'catalogue',
    table: 'catalogue',
    key: ['field'],
    columns: {
      organId: 'uuid',
      field: 'text',
      name: 'text',
      standing: 'text',
      version: 'integer',
      openedOn: 'date',
      concludedOn: 'date',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  steps,
  fold: foldingSteps(course, steps),
  title: ({ name }) => `${name}领域基层政务公开标准目录`,
  about: ({ version, proceedings }) =>
    version > 0 ? `第 ${version} 版 · ${proceedings.published.length} 项` : `起草中 · ${proceedings.draft.length} 项`,
  since: ({ openedOn }) => openedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts,
  terms: () => [],
  readsOnly: () => null,
  mayAct: (actor, organId, by) => actor.role === 'office' || (by === 'organ' && mayWork(actor, organId)),
  opensNames: () => true,
  seeks: async (db, step, _, { address }) =>
    step === 'bindItem' ? { item: await publishedItem(db, String(address)) } : {},
  after: async (tx, catalogue, act) => {
    if (act.name === 'bindItem') await followBindings(tx, catalogue)
    if (act.name !== 'publish' && act.name !== 'drop') return
    await putInForce(tx, catalogue)
    await announce(tx, ['column'])
  },
}

export const catalogueFolding = foldingOfRoom(catalogueRoom)
