import { randomBytes } from 'node:crypto'
import { announce } from '../../platform/announce.ts'
import { addJob } from '../../platform/jobs.ts'
import { encrypt } from '../../platform/secret.ts'
import { oversees } from '../../steps/access.ts'
import { foldingOfRoom } from '../../steps/desk.ts'
import { foldingSteps } from '../../steps/fold.ts'
import type { Db, Room } from '../../steps/room.ts'
import { changeKey } from './acts/change-key.ts'
import { endTarget } from './acts/end-target.ts'
import { openTarget } from './acts/open-target.ts'
import { pauseTarget } from './acts/pause-target.ts'
import { resumeTarget } from './acts/resume-target.ts'
import { sendAgain } from './acts/send-again.ts'
import { deliveriesShown, takeUpFailed } from './store.ts'
import { course, type Target } from './target.ts'

const steps = [openTarget, pauseTarget, resumeTarget, sendAgain, changeKey, endTarget]

const record = {
  subject: 'syndicationTarget',
  table: 'syndication_target',
  key: ['organId', 'name'],
  columns: {
    organId: 'uuid',
    name: 'text',
    address: 'text',
    standing: 'text',
    concludedOn: 'date',
    proceedings: 'jsonb',
  },
  secret: [],
} as const

const fold = foldingSteps(course, steps)
export const sendJob = 'syndication:send'

const freshKey = () => ({ key: encrypt(randomBytes(32).toString('base64url')) })

/** What was given and what came back: the newest first. */
async function receipts(db: Db, { id }: Target) {
  const rows = await deliveriesShown(db, id)
  return rows.map(({ sentence }) => ({ sentence, article: '' }))
}

export const syndicationRoom: Room<Target> = {
  course,
  record,
  steps,
  fold,
  title: ({ name }) => name,
  about: ({ address, proceedings: { columns } }) =>
    `${address ? `推送到 ${address}` : '由对方来取'} · ${columns.length > 0 ? columns.join('、') : '全部栏目'}`,
  since: () => '',
  concludedOn: ({ concludedOn }) => concludedOn,
  facts: ({ id, organId, address, proceedings: { columns, key, why } }, { organ, open }) => [
    { label: '联系机关', value: organ(organId) },
    { label: '接收地址', value: address ?? '由对方来取' },
    { label: '取用地址', value: `/api/syndication/${id}/deliveries` },
    { label: '同步的栏目', value: columns.join('、') || '全部' },
    { label: '密钥', value: open(key) },
    { label: '暂停、终止理由', value: why },
  ],
  terms: () => [],
  hints: (db, target) => receipts(db, target),
  readsOnly: (actor) => (oversees(actor) ? null : '00000000-0000-0000-0000-000000000000'),
  mayAct: ({ role }) => role === 'office',
  opensNames: ({ role }) => role === 'office',
  masked: '仅政务公开办可见',
  finds: async () => freshKey(),
  seeks: async (_, step) => (step === 'changeKey' ? freshKey() : {}),
  after: async (tx, { id, standing }, { name }) => {
    if (name === 'sendAgain') await takeUpFailed(tx, id)
    await announce(tx, ['syndication'])
    if (standing === 'open') await addJob(tx, sendJob, { target: id }, { key: `${sendJob} ${id}` })
  },
}

export const syndicationFolding = foldingOfRoom<Target>({ record, fold })
