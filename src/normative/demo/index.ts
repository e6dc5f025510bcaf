import { siteCalendar } from '../../calendar/index.ts'
import type { Day } from '../../law/index.ts'
import { organsOf } from '../../organs/index.ts'
import type { Actor } from '../../platform/act.ts'
import { today, withClock } from '../../platform/now.ts'
import { findOne } from '../../registers/store.ts'
import { before } from '../../steps/days-back.ts'
import { readSaid, takeStep } from '../../steps/desk.ts'
import type { Db } from '../../steps/room.ts'
import { shortTitle } from '../caption.ts'
import type { DocumentFacts } from '../document.ts'
import { lapseAll } from '../midnight.ts'
import { documentRoom } from '../room.ts'
import { publicDocuments } from '../store.ts'
import { linesOfText } from '../text/lines.ts'
import { readStructure } from '../text/structure.ts'
import { keepEdition } from '../text-desk.ts'
import { type Done, demoLives, type Life } from './lives.ts'
import { demoText } from './texts.ts'

/** The demonstration's documents: the register's get their words, and the busiest department has one on each stage. */

export type DemoDocuments = { organId: string; clerk: Actor; legal: Actor }

const loader: Actor = { id: 'system', name: '演示数据', role: 'clerk', organId: null }

async function act(
  db: Db,
  document: string | null,
  { step: name, by, said }: Omit<Done, 'ago'>,
): Promise<DocumentFacts> {
  const step = documentRoom.steps.find((each) => each.name === name)
  if (!step) throw new Error(`demonstration: documents have no step ${name}`)
  const doing = { room: documentRoom, step, days: await siteCalendar(db), actor: by }
  const outcome = await takeStep(db, doing, document, readSaid(step, said))
  if (!outcome.done) throw new Error(`demonstration ${name}: ${JSON.stringify(outcome.refusals)}`)
  return outcome.subject
}

async function write(db: Db, document: DocumentFacts, lines: readonly string[], from: Day | null, by: Actor) {
  const validFrom = from ?? document.effectiveOn ?? document.madeOn ?? today()
  const text = { structure: readStructure(lines), validFrom, reason: '' }
  const outcome = await keepEdition(db, document, text, { actor: by, days: await siteCalendar(db) })
  if (!outcome.done) throw new Error(`demonstration: ${JSON.stringify(outcome.refusals)}`)
}

const read = async (db: Db, id: string) => {
  const found = await findOne<DocumentFacts>(db, documentRoom.record, id)
  if (!found) throw new Error(`demonstration: no document ${id}`)
  return found
}

async function live(db: Db, { title, theme, done }: Life, { organId, clerk }: DemoDocuments, organ: string) {
  let id: string | null = null
  for (const { ago, ...each } of done) {
    const at: string | null = id
    const said = each.step === 'begin' ? { ...each.said, organId } : each.said
    const doing = async (): Promise<string> => {
      if (each.step !== 'setText') return (await act(db, at, { ...each, said })).id
      const document = await read(db, at ?? '')
      await write(db, document, demoText(document, organ), null, clerk)
      return document.id
    }
    id = await (ago === 0 ? doing() : withClock(before(today(), ago), doing))
  }
  if (!id) throw new Error(`demonstration: ${title} never began`)
  await act(db, id, { step: 'classify', by: clerk, said: { theme } })
}

const themes: Readonly<Record<string, string>> = {
  发改: '0301',
  教育: '1104',
  科工: '1102',
  民政: '1702',
  司法: '1603',
  财政: '0401',
  人社: '1501',
  资源: '0501',
  住建: '1001',
  交通: '0704',
  农业: '0601',
  商务: '0801',
  文旅: '1201',
  卫健: '1301',
  应急: '0903',
  市场: '0901',
  城管: '1001',
  生态: '1003',
}
const themeOf = (organ: string) => Object.entries(themes).find(([word]) => organ.includes(word))?.[1] ?? '0201'

/** One of 2022 was amended since, and one stands still: what a reader should be able to see. */
async function afterwards(db: Db, documents: readonly DocumentFacts[], names: ReadonlyMap<string, string>) {
  const titled = (name: string) => documents.find(({ title }) => shortTitle(title) === name)
  const [amended, stopped] = [titled('海澜区民宿管理办法'), titled('海澜区共享单车停放管理规定')]
  if (amended) {
    const said = {
      kind: 'amended',
      from: '2024-07-01',
      amendedBy: '《海澜区人民政府关于修改部分行政规范性文件的决定》',
      part: '第六条、第七条的办理期限',
    }
    const next = await act(db, amended.id, { step: 'amend', by: loader, said })
    const text = demoText(next, names.get(next.organId) ?? '').join('\n')
    const changed = text
      .replace('五个工作日内决定是否受理', '三个工作日内决定是否受理')
      .replace('十五个工作日内作出决定', '十个工作日内作出决定')
    await write(db, next, linesOfText(changed), '2024-07-01', loader)
    await act(db, amended.id, {
      step: 'relate',
      by: loader,
      said: { relation: 'basedOn', otherTitle: '《旅馆业治安管理办法》' },
    })
  }
  if (stopped) {
    const said = { from: '2026-03-01', grounds: '市级统一规则出台前暂停实施。' }
    await act(db, stopped.id, { step: 'suspend', by: loader, said })
  }
}

export async function openDemoDocuments(db: Db, office: DemoDocuments): Promise<void> {
  const names = await organsOf({ db }).names()
  const documents = await publicDocuments(db, null)
  for (const document of documents) {
    const organ = names.get(document.organId) ?? ''
    if (document.kind !== 'quoted') await write(db, document, demoText(document, organ), null, loader)
    await act(db, document.id, { step: 'classify', by: loader, said: { theme: themeOf(organ) } })
  }
  await afterwards(db, await publicDocuments(db, null), names)
  const ago = (n: number) => before(today(), n)
  for (const life of demoLives(office, { today: today(), ago }))
    await live(db, life, office, names.get(office.organId) ?? '')
  await lapseAll(db)
}
