import { addDays, type Day } from '../law/index.ts'
import { type DocumentFacts, proceedingsOf } from './document.ts'
import { amendmentKinds } from './proceedings.ts'
import { validityAt } from './validity.ts'

/** What happened to a document in the eyes of the public, in order; what lies ahead is said to. */
export type Event = { on: Day; what: string; note: string }

const event = (on: Day | null, what: string, note = ''): Event[] => (on === null ? [] : [{ on, what, note }])

function ending(document: DocumentFacts): Event[] {
  const { repealedOn, expiresOn } = document
  const { ended } = proceedingsOf(document)
  if (repealedOn) return event(repealedOn, '废止', ended?.by ?? '')
  if (expiresOn === null) return []
  const last = addDays(expiresOn, 1)
  return ended?.how === 'declaredVoid'
    ? event(last, '宣布失效', ended.by)
    : event(last, validityAt(document, last) === 'expired' ? '有效期届满，失效' : '失效', `有效期至 ${expiresOn}`)
}

export function historyOf(document: DocumentFacts): Event[] {
  const { amendments, suspensions, cleanUps } = proceedingsOf(document)
  const events = [
    ...event(document.madeOn, '成文', document.docNumber ?? ''),
    ...event(document.publishedOn ?? document.inColumnFrom, '公布'),
    ...event(document.effectiveOn, '施行'),
    ...amendments.flatMap(({ on, kind, by, part }) => event(on, amendmentKinds[kind], `${by}：${part}`)),
    ...suspensions.flatMap(({ from, until, part, basis }) => [
      ...event(from, part ? '部分条款暂停实施' : '暂停实施', [part, basis].filter(Boolean).join('，')),
      ...event(until && addDays(until, 1), '恢复实施'),
    ]),
    ...cleanUps
      .filter(({ decision }) => decision === 'keep')
      .flatMap(({ on, title }) => event(on, '清理后继续有效', title)),
    ...ending(document),
  ]
  return events.sort((a, b) => a.on.localeCompare(b.on))
}
