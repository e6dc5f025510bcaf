import type { Accounts } from '../src/platform/accounts.ts'
import { readSetting, writeSetting } from '../src/platform/settings.ts'
import { createDemoAccounts } from './demo-accounts.ts'
import { say } from './language.ts'
import type { Site } from './with-database.ts'

const setting = 'demo.state'

async function wantsDemo({ db }: Site): Promise<boolean> {
  if ((await readSetting<string | null>(db, setting, null)) === 'loading') return true // interrupted: the import goes on
  const anything = await db.selectFrom('organ').select('id').limit(1).executeTakeFirst()
  const anybody = await db.selectFrom('officer').select('id').limit(1).executeTakeFirst()
  return !anything && !anybody
}

/** An empty site gets the demonstration district and its officers; a site with anything in it is left alone. */
export async function fillEmptySite(site: Site, accounts: Accounts, tell: (line: string) => void) {
  if (!(await wantsDemo(site))) return
  tell(say('第一次启动,正在载入演示数据…', 'First start: loading the demonstration…'))
  await writeSetting(site.db, setting, 'loading')
  const { loadDemo } = await import('./commands/demo.ts')
  await loadDemo(site.db, () => {})
  await createDemoAccounts(site, accounts)
  await writeSetting(site.db, setting, 'loaded')
}
