import type { Day } from '../law/index.ts'
import { type DocumentFacts, proceedingsOf } from './document.ts'

/** NORM-10: whether a document holds on a day. The public label collapses to 有效, 失效, 废止. */
export const validities = {
  notYetEffective: { label: '尚未施行', mark: '尚未施行', inForce: false },
  effective: { label: '现行有效', mark: '有效', inForce: true },
  amended: { label: '已被修改（现行有效）', mark: '有效', inForce: true },
  partlyRepealed: { label: '部分条款废止（其余现行有效）', mark: '有效', inForce: true },
  suspended: { label: '暂停实施', mark: '暂停实施', inForce: false },
  expired: { label: '失效（有效期届满）', mark: '失效', inForce: false },
  declaredVoid: { label: '宣布失效', mark: '失效', inForce: false },
  repealed: { label: '废止', mark: '废止', inForce: false },
  unknown: { label: '待核', mark: '待核', inForce: false },
} as const
export type Validity = keyof typeof validities

type Dated = Pick<DocumentFacts, 'madeOn' | 'effectiveOn' | 'expiresOn' | 'repealedOn' | 'publishedOn' | 'proceedings'>

/** The day from which it holds; a register that names none means the day it was made. */
export const holdsFrom = ({ effectiveOn, publishedOn, madeOn }: Dated): Day | null =>
  effectiveOn ?? publishedOn ?? madeOn

const begunBy = (day: Day, date: Day) => day <= date

/** NORM-13. */
export function validityAt(document: Dated, date: Day): Validity {
  const { expiresOn, repealedOn } = document
  const { ended, suspensions, amendments } = proceedingsOf(document as DocumentFacts)
  const from = holdsFrom(document)
  if (from === null) return 'unknown'
  if (repealedOn !== null && begunBy(repealedOn, date)) return 'repealed'
  if (expiresOn !== null && expiresOn < date) return ended?.how === 'declaredVoid' ? 'declaredVoid' : 'expired'
  if (date < from) return 'notYetEffective'
  const stopped = suspensions.some(
    (each) => each.part === null && each.from <= date && (each.until === null || date <= each.until),
  )
  if (stopped) return 'suspended'
  const changes = amendments.filter(({ on }) => begunBy(on, date))
  if (changes.some(({ kind }) => kind === 'partlyRepealed')) return 'partlyRepealed'
  return changes.length > 0 ? 'amended' : 'effective'
}

export const isOver = (validity: Validity) =>
  validity === 'expired' || validity === 'declaredVoid' || validity === 'repealed'
