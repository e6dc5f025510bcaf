import { siteCalendar } from '../calendar/index.ts'
import { isWorkday } from '../law/index.ts'
import { performIn } from '../platform/acts.ts'
import type { JobSet } from '../platform/jobs.ts'
import { log } from '../platform/log.ts'
import { type NewMail, queueMail } from '../platform/mail.ts'
import { now, today } from '../platform/now.ts'
import { system } from './access.ts'
import { itemActs } from './acts/index.ts'
import { clockOfItem, owedOn } from './clock.ts'
import { itemDesk, performItem, releaseJob } from './desk.ts'
import type { Publishing } from './gates.ts'
import { type ItemFacts, proceedingsOf } from './item.ts'
import type { Said } from './item-act.ts'
import { known, siteNow } from './looking.ts'
import { readItem, timed, toBeDone, writers } from './store.ts'

/** What comes with the hour: releases, and reminders of what must follow. Run twice, nothing happens twice. */

type Reader = { id: string; email: string }
const mail = (item: ItemFacts, key: string, to: Reader, subject: string, text: string): NewMail => ({
  ...{ key: `${key} ${item.id} ${to.id}`, to: to.email, subject: `【信息发布】${subject}`, text },
  organId: item.organId,
  about: item.id,
})

/** Whoever wrote it, and whoever may release it. */
async function tell({ db }: Publishing, item: ItemFacts, key: string, subject: string, text: string) {
  const people = (await writers(db)).filter(({ organId, role }) => organId === item.organId || role === 'office')
  await db.transaction().execute(async (tx) => {
    for (const person of people) await queueMail(tx, mail(item, key, person, subject, text))
  })
}

const titleOf = ({ title }: ItemFacts) => (title.length > 40 ? `${title.slice(0, 40)}…` : title)

/** FLOW-06: at its hour it goes out, or it says why it does not: in its queue, in its record and by mail. */
export async function releaseAtHour(services: Publishing, id: string): Promise<'released' | 'missed' | 'later'> {
  const item = await readItem(services.db, id)
  const releaseAt = item?.proceedings?.releaseAt
  if (item?.nextStep !== 'scheduled' || !releaseAt || releaseAt > now().toISOString()) return 'later'
  const outcome = await performItem(services, 'release', id, {}, system).catch((error: Error) => {
    log.error({ item: id, error: error.message }, 'a scheduled release failed')
    const article = '信息发布审查制度'
    return {
      done: false as const,
      refusals: [{ sentence: '发布时系统出错，没有发布；请手工发布或联系管理员。', article }],
    }
  })
  if (outcome.done) return 'released'
  const reasons = outcome.refusals.map(({ sentence }) => sentence)
  if (!(await miss(services, id, reasons))) return 'later'
  await tell(
    services,
    item,
    `missed ${releaseAt}`,
    `定时发布没有成功：${titleOf(item)}`,
    `《${item.title}》定于 ${releaseAt} 发布，届时没有发布：\n${reasons.join('\n')}\n请在待办中处理后重新发布。`,
  )
  return 'missed'
}

/** False where another process has seen to it meanwhile. The row is locked first, as every act on an item does. */
const miss = (services: Publishing, id: string, reasons: string[]): Promise<boolean> =>
  services.db.transaction().execute(async (tx) => {
    const item = await readItem(tx, id, true)
    if (!item) return false
    const given = { said: { reasons }, site: await siteNow(tx), known: await known(services, tx, item) } as Said<never>
    return (await performIn(tx, itemDesk, itemActs.missRelease, id, given, system)).done
  })

/** Every minute: also those whose own job was lost, with a killed process or a restored backup. */
export async function releaseDue(services: Publishing): Promise<number> {
  const due = (await timed(services.db)).filter(({ nextStep }) => nextStep === 'scheduled')
  let count = 0
  for (const { id } of due) if ((await releaseAtHour(services, id)) === 'released') count += 1
  return count
}

/** FLOW-07, REV-02: what must be confirmed in writing, before and after its hour. */
export async function remindToConfirm(services: Publishing): Promise<number> {
  let told = 0
  for (const { id, nextStep } of await timed(services.db)) {
    const item = nextStep === 'scheduled' ? null : await readItem(services.db, id)
    if (!item) continue
    const { urgent, withdrawal } = proceedingsOf(item)
    const by = nextStep === 'confirmUrgent' ? urgent?.confirmBy : withdrawal?.confirmBy
    const what = nextStep === 'confirmUrgent' ? '应急发布须补签' : '撤回须确认'
    const late = (by ?? '') < (nextStep === 'confirmUrgent' ? now().toISOString() : today())
    await tell(
      services,
      item,
      `${nextStep} ${by} ${late ? today() : ''}`,
      `${what}${late ? '，已超过时限' : ''}：${titleOf(item)}`,
      `《${item.title}》${what}，时限为 ${by}${late ? '，现已超过' : ''}。`,
    )
    told += 1
  }
  return told
}

/** 条例§26: on every working day those that are late or will be (PUB-15). */
export async function remindOfRedList(services: Publishing): Promise<number> {
  const [days, on] = [await siteCalendar(services.db), today()]
  if (!isWorkday(days, on)) return 0
  const items = (await toBeDone(services.db, null)).filter((item) => owedOn(days, item) !== null)
  let told = 0
  for (const item of items) {
    const { state, left, dueOn, article } = clockOfItem(days, item, on)
    if (state !== 'late' && !(state === 'dueSoon' && (left === 5 || (left ?? 9) <= 1))) continue
    const when = state === 'late' ? `已逾期 ${-(left ?? 0)} 个工作日` : `还剩 ${left} 个工作日`
    await tell(
      services,
      item,
      `red ${dueOn} ${on}`,
      `法定公开期限${when}：${titleOf(item)}`,
      `《${item.title}》最迟应在 ${dueOn} 公开（${article}），${when}。`,
    )
    told += 1
  }
  return told
}

export const itemJobs = (services: Publishing): JobSet => ({
  tasks: {
    [releaseJob]: async (payload) => {
      await releaseAtHour(services, (payload as { id: string }).id)
    },
    'items:due': async () => {
      const released = await releaseDue(services)
      if (released > 0) log.info({ released }, 'items released at their hour')
    },
    'items:confirm': async () => {
      await remindToConfirm(services)
    },
    'items:red': async () => {
      await remindOfRedList(services)
    },
  },
  // Half past eight in Beijing for the red list.
  crontab: '* * * * * items:due\n5 * * * * items:confirm\n30 0 * * * items:red',
})
