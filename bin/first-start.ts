import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { readSetting, writeSetting } from '../src/platform/settings.ts'
import { english, say } from './language.ts'
import type { Site } from './with-database.ts'

const setting = 'demo.state'

async function wantsDemo({ db }: Site): Promise<boolean> {
  if ((await readSetting<string | null>(db, setting, null)) === 'loading') return true // interrupted: the import goes on
  const anything = await db.selectFrom('organ').select('id').limit(1).executeTakeFirst()
  const anybody = await db.selectFrom('officer').select('id').limit(1).executeTakeFirst()
  return !anything && !anybody
}

/** `gongkai demo` as a process of its own: what loading takes in memory goes with it. */
async function loadInOwnProcess() {
  const command = [...process.execArgv, fileURLToPath(new URL('gongkai.ts', import.meta.url)), 'demo']
  const child = spawn(process.execPath, english ? [...command, '--lang', 'en'] : command, {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0)
    throw new Error(
      say(
        '演示数据没有载入完，再启动一次会接着载入。',
        'The demonstration was not loaded to the end; the next start goes on.',
      ),
    )
}

/** An empty site gets the demonstration district and its officers; a site with anything in it is left alone. */
export async function fillEmptySite(site: Site, tell: (line: string) => void) {
  if (!(await wantsDemo(site))) return
  tell(say('第一次启动，正在载入演示数据…', 'First start: loading the demonstration…'))
  await writeSetting(site.db, setting, 'loading')
  await loadInOwnProcess()
  await writeSetting(site.db, setting, 'loaded')
}
