import { siteCalendar } from '../../../calendar/index.ts'
import type { Actor } from '../../../platform/act.ts'
import type { JobSet } from '../../../platform/jobs.ts'
import { log } from '../../../platform/log.ts'
import { today } from '../../../platform/now.ts'
import { readSaid, takeStep } from '../../../steps/desk.ts'
import type { Db } from '../../../steps/room.ts'
import { type Duty, quarterOf, stateOf } from './coverage.ts'
import { find, findingRoom } from './finding.ts'
import { duties, foundIn } from './store.ts'

const told = ({ newest, cycleDays }: Duty, problem: string) =>
  problem === 'missing' ? '没有已公开的信息。' : `最近一条公开于 ${newest}，更新周期为 ${cycleDays} 日。`

/** The quarterly check: each duty that is missing or overdue becomes a finding, once a quarter and not while one is open. */
export async function checkCoverage(db: Db, actor: Actor): Promise<number> {
  const [days, on] = [await siteCalendar(db), today()]
  const known = await foundIn(db, quarterOf(on))
  let opened = 0
  for (const duty of await duties(db, { today: on, days })) {
    const problem = stateOf(duty, on)
    if (problem !== 'missing' && problem !== 'stale') continue
    const { source, key, organId, title } = duty
    if (known.has(`${source} ${key} ${organId}`)) continue
    const said = readSaid(find, { organId, source, called: key, problem, facts: told(duty, problem) })
    const doing = { room: findingRoom, step: find, days, actor }
    const outcome = await takeStep(db, doing, null, { ...said, key, title })
    if (outcome.done) opened += 1
  }
  return opened
}

const system: Actor = { id: 'system', name: '系统', role: 'office', organId: null }

/** On the first day of each quarter at six in the morning in Beijing. */
export const coverageJobs = (db: Db): JobSet => ({
  tasks: {
    'coverage:quarter': async () => {
      log.info({ opened: await checkCoverage(db, system) }, 'quarterly coverage check')
    },
  },
  crontab: '0 22 31 3,12 * coverage:quarter ?id=coverage-31\n0 22 30 6,9 * coverage:quarter ?id=coverage-30',
})
