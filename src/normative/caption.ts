import { longDay } from '../portal/format.ts'
import { type DocumentFacts, proceedingsOf } from './document.ts'
import { amendmentKinds } from './proceedings.ts'

/** 题注 (国办公开办函〔2021〕33号 for rules; the library uses the same): made, changed and in force since when, by which numbers. */
export function captionOf(document: DocumentFacts): string {
  const { madeOn, publishedOn, docNumber, effectiveOn } = document
  const day = publishedOn ?? madeOn
  const changes = proceedingsOf(document).amendments.map(
    ({ on, by, kind }) => `根据${longDay(on)}起施行的${by}${kind === 'amended' ? '修改' : amendmentKinds[kind]}`,
  )
  const made = day ? [`${longDay(day)}${docNumber ?? ''}公布`] : [docNumber ?? '']
  return `（${[...made, ...changes, ...(effectiveOn ? [`自${longDay(effectiveOn)}起施行`] : [])].filter(Boolean).join('　')}）`
}

/** 「关于印发《甲办法》的通知」 → 「甲办法」: what people call it by. */
export const shortTitle = (title: string) =>
  /^关于(?:印发|公布|发布|施行)《(.+)》的(?:通知|通告|公告)$/.exec(title)?.[1] ?? title
