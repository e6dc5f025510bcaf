import { loadDemo } from '../bin/commands/demo.ts'
import { openDemoDesk } from '../bin/demo-accounts.ts'
import { templateOf, testDatabase } from '../src/platform/test-kit/index.ts'

/** The demonstration district in a database of one's own: loaded once in a run, then cloned. */
export async function demoDatabase() {
  const template = await templateOf('gongkai_demo', async (db) => {
    await loadDemo(db, () => {})
    await openDemoDesk({ db })
  })
  return testDatabase(template)
}
