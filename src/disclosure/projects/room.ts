import { announce } from '../../platform/announce.ts'
import { mayWork } from '../../steps/access.ts'
import type { Shown } from '../../steps/api-types.ts'
import { attaching } from '../../steps/attach.ts'
import { foldingOfRoom } from '../../steps/desk.ts'
import { foldingSteps } from '../../steps/fold.ts'
import type { Db, Room, Words } from '../../steps/room.ts'
import { publishedItem } from '../catalogue/store.ts'
import { bind, gather, unbind } from './acts/bind.ts'
import { advance, archive, registerProject, waive } from './acts/register.ts'
import { completeness, course, kindIds, kinds, type Project, stages } from './project.ts'
import { followProject, itemsNaming } from './store.ts'

const steps = [registerProject, gather, bind, unbind, advance, waive, archive, attaching(course, 'organ')]

function facts(project: Project, { organ }: Words): Shown[] {
  const { code, organId, proceedings } = project
  const { lacks } = completeness(project)
  const held = (kind: string) => proceedings.bound.filter((each) => each.kind === kind).length
  const why = (kind: string) => proceedings.waived.find((each) => each.kind === kind)?.reason
  return [
    { label: '项目统一代码', value: code },
    { label: '牵头机关', value: organ(organId) },
    { label: '项目法人单位', value: proceedings.owner },
    { label: '建设地点', value: proceedings.place },
    ...kindIds.map((kind) => ({
      label: kinds[kind],
      value: why(kind) ? `不涉及：${why(kind)}` : `${held(kind)} 条${lacks.includes(kind) ? '（应有未有）' : ''}`,
    })),
  ]
}

async function seeks(db: Db, step: string, project: Project, { address }: Record<string, unknown>) {
  if (step === 'gather') return { found: await itemsNaming(db, project) }
  if (step === 'bind' || step === 'unbind') return { item: await publishedItem(db, String(address)) }
  return {}
}

const share = (project: Project) => {
  const { has, lacks } = completeness(project)
  return `应有 ${has.length + lacks.length} 类，已有 ${has.length} 类`
}

export const projectRoom: Room<Project> = {
  course,
  record: {
    subject: 'project',
    table: 'project',
    key: ['code'],
    columns: {
      ...{ organId: 'uuid', code: 'text', name: 'text', stage: 'text', openedOn: 'date', concludedOn: 'date' },
      proceedings: 'jsonb',
    },
    secret: [],
  },
  steps,
  fold: foldingSteps(course, steps),
  title: ({ name }) => name,
  about: (project) => `${project.code} · ${stages[project.stage]} · ${share(project)}`,
  since: ({ openedOn }) => openedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts,
  terms: () => [],
  initial: (step, { stage }) => (step === 'advance' ? { stage } : {}),
  readsOnly: () => null,
  mayAct: (actor, organId) => actor.role === 'office' || mayWork(actor, organId),
  opensNames: () => true,
  seeks,
  after: async (tx, project) => {
    await followProject(tx, project)
    await announce(tx, ['column'])
  },
}

export const projectFolding = foldingOfRoom(projectRoom)
