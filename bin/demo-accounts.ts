import { demoProfiles } from '../src/demo/index.ts'
import { openDemoDocuments } from '../src/normative/index.ts'
import { describeOrgan } from '../src/organs/index.ts'
import { openAccounts, type Role, saveOfficer } from '../src/platform/accounts.ts'
import type { Actor } from '../src/platform/act.ts'
import type { Services } from '../src/platform/services.ts'
import { readSetting, writeSetting } from '../src/platform/settings.ts'
import { type DemoOffice, openDemoCases } from '../src/requests/index.ts'
import { openDemoPlan } from './demo-arrangement.ts'
import { openDemoPublishing } from './demo-items.ts'
import { openDemoBeside } from './demo-matters.ts'

/** The demonstration's officers, one per role. They exist only where the demonstration district was loaded. */

const setting = 'demo.accounts'
const password = 'gongkai-demo'

type Shown = { role: Role; name: string; email: string; organ: string }

const people: { role: Role; name: string; email: string; own: boolean }[] = [
  { role: 'office', name: '林晓', email: 'office@demo.example', own: false },
  { role: 'clerk', name: '陈敏', email: 'clerk@demo.example', own: true },
  { role: 'editor', name: '苏文', email: 'editor@demo.example', own: true },
  { role: 'foiHead', name: '许静', email: 'foihead@demo.example', own: true },
  { role: 'legal', name: '何维', email: 'legal@demo.example', own: true },
  { role: 'organHead', name: '赵启明', email: 'head@demo.example', own: true },
  // 本级政府负责人: signs the district's report and approves every organ's (annual-report/access.ts)
  { role: 'organHead', name: '周海平', email: 'governor@demo.example', own: false },
  { role: 'supervisor', name: '孙怡', email: 'supervisor@demo.example', own: false },
  { role: 'administrator', name: '管理员', email: 'admin@demo.example', own: false },
]

/** The government itself, and the department with the most to do. */
async function demoOrgans({ db }: Services) {
  const whole = await db
    .selectFrom('organ')
    .select(['id', 'name'])
    .orderBy('parent_id', (of) => of.asc().nullsFirst())
    .orderBy('sort')
    .executeTakeFirstOrThrow()
  const busiest = await db
    .selectFrom('organ')
    .innerJoin('request', 'request.organ_id', 'organ.id')
    .select(['organ.id', 'organ.name'])
    .where('organ.id', '!=', whole.id)
    .groupBy(['organ.id', 'organ.name'])
    .orderBy((of) => of.fn.countAll(), 'desc')
    .orderBy('organ.name')
    .executeTakeFirst()
  return { whole, own: busiest ?? whole }
}

/** Known passwords only where nobody has an account of their own. */
async function createDemoAccounts(services: Services) {
  const officers = services.db.selectFrom('officer').select('id').where('email', 'not like', '%@demo.example')
  if (await officers.limit(1).executeTakeFirst()) return
  const accounts = openAccounts(services.db)
  const { whole, own } = await demoOrgans(services)
  for (const { own: atOrgan, ...person } of people) {
    await saveOfficer(accounts, { ...person, organId: (atOrgan ? own : whole).id, password })
  }
  const shown: Shown[] = people.map(({ own: atOrgan, ...person }) => ({
    ...person,
    organ: (atOrgan ? own : whole).name,
  }))
  await writeSetting(services.db, setting, shown)
}

const email = (name: string) => `${name}@demo.example`

async function demoPeople({ db }: Services): Promise<Map<string, Actor>> {
  const rows = await db.selectFrom('officer').select(['id', 'name', 'role', 'email', 'organ_id']).execute()
  return new Map(rows.map(({ organ_id: organId, email: at, ...rest }) => [at, { ...rest, organId }]))
}

/** The people of the busiest department, as its cases know them. */
function demoOffice(people: ReadonlyMap<string, Actor>): (DemoOffice & { overseer: Actor }) | null {
  const [clerk, foiHead, legal, organHead, overseer] = ['clerk', 'foihead', 'legal', 'head', 'office'].map((name) =>
    people.get(email(name)),
  )
  if (!clerk?.organId || !foiHead || !legal || !organHead || !overseer) return null
  return { organId: clerk.organId, clerk, foiHead, legal, organHead, overseer }
}

/** Officers and, once, their open cases: a site where a case has been worked on already is left alone. */
export async function openDemoDesk(services: Services) {
  await createDemoAccounts(services)
  const people = await demoPeople(services)
  const office = demoOffice(people)
  const worked = await services.db
    .selectFrom('request')
    .select('id')
    .where('proceedings', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (!office || worked) return
  await describeOrgans(services, office.foiHead)
  await openDemoCases(services, office)
  await openDemoBeside(services, office, office.overseer)
  // what a register brought comes first: numbers go on from there
  await openDemoPlan(services, office)
  await openDemoPublishing(services, people)
  await openDemoDocuments(services.db, office)
}

async function describeOrgans({ db }: Services, by: Actor) {
  for (const { id, code } of await db.selectFrom('organ').select(['id', 'code']).execute()) {
    const profile = demoProfiles.get(code)
    if (profile) await describeOrgan(db, id, profile, by)
  }
}

/** What a start prints; nothing where there is no demonstration. */
export async function demoAccounts({ db }: Services): Promise<{ password: string; people: Shown[] } | null> {
  const shown = await readSetting<Shown[] | null>(db, setting, null)
  return shown && { password, people: shown }
}
