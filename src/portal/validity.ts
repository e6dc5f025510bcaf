import type { Day } from '../platform/act.ts'

/** NORM-10 as a reader needs it: may I rely on it today? The document's own page tells the rest. */
type Suspension = { from: Day; until: Day | null; part: string | null }
export type Dated = {
  effectiveOn: Day | null
  expiresOn: Day | null
  repealedOn: Day | null
  endedHow: string | null
  suspensions: readonly Suspension[]
}
export type Validity = { mark: string; inForce: boolean; say: (longDay: (day: Day) => string) => string }

export function validityOn(document: Dated, today: Day): Validity {
  const { effectiveOn, expiresOn, repealedOn, endedHow } = document
  if (repealedOn !== null && repealedOn <= today)
    return {
      mark: '已废止',
      inForce: false,
      say: (long) => `本文件自${long(repealedOn)}起废止，不再作为行政管理的依据。`,
    }
  if (expiresOn !== null && expiresOn < today) {
    const why = endedHow === 'declaredVoid' ? '已宣布失效' : '有效期届满，已经失效'
    return {
      mark: '已失效',
      inForce: false,
      say: (long) => `本文件${why}（有效期至${long(expiresOn)}），不再作为行政管理的依据。`,
    }
  }
  if (effectiveOn !== null && effectiveOn > today)
    return { mark: '尚未施行', inForce: false, say: (long) => `本文件自${long(effectiveOn)}起施行。` }
  const stopped = document.suspensions.find(
    ({ from, until, part }) => part === null && from <= today && (until === null || today <= until),
  )
  if (stopped) return { mark: '暂停实施', inForce: false, say: (long) => `本文件自${long(stopped.from)}起暂停实施。` }
  const until = (long: (day: Day) => string) => (expiresOn === null ? '' : `，有效期至${long(expiresOn)}`)
  return { mark: '现行有效', inForce: true, say: (long) => `本文件现行有效${until(long)}。` }
}
