import { addDays, addWorkdays, type Calendar, type Day } from '../law/index.ts'
import { byUrgency, conventionalTerm, type Term, termTo } from '../steps/term.ts'
import { type DocumentFacts, proceedingsOf } from './document.ts'
import { heardBy } from './document-step.ts'

/** What runs out when on a document's way. Pure. */

type Clocks = { days: Calendar; today: Day }

/** 115号 二(五): the reviewer has fifteen working days at most. */
const mostReviewDays = 15

function reviewTerm(document: DocumentFacts, { days, today }: Clocks): Term[] {
  const review = proceedingsOf(document).reviews.at(-1)
  if (document.standing !== 'reviewing' || !review || review.urgent !== null) return []
  const about = {
    id: 'review',
    title: '合法性审核',
    article: '国办发〔2018〕115号 二（五）',
    whose: '审核机构',
    duty: 'organ',
  } as const
  return [termTo(days, today, about, review.sentOn, addWorkdays(days, review.sentOn, mostReviewDays), '工作日')]
}

/** Where no law says how long people are heard, the site does. */
const lawOf = (article: string | undefined) =>
  article === undefined ? { article: '本站约定', convention: true } : { article, convention: false }

function solicitTerm(document: DocumentFacts, { days, today }: Clocks): Term[] {
  const last = proceedingsOf(document).solicitations.at(-1)
  if (document.standing !== 'soliciting' || !last) return []
  const about = {
    id: 'solicit',
    title: '征求意见截止',
    whose: '公众',
    duty: null,
    ...lawOf(heardBy(document)[0]?.article),
  } as const
  return [termTo(days, today, about, last.from, { day: last.until, provisional: false }, '日')]
}

function filingTerm(document: DocumentFacts, { days, today }: Clocks): Term[] {
  const { recorded, filingDueOn } = proceedingsOf(document)
  const { publishedOn } = document
  if (recorded !== null || filingDueOn === null || publishedOn === null) return []
  const about = { id: 'filing', title: '报送备案', whose: '制定机关', duty: 'organ' } as const
  if (document.kind !== 'rule') return [conventionalTerm(days, today, about, publishedOn, filingDueOn)]
  const article = '法规规章备案审查条例第四条'
  return [termTo(days, today, { ...about, article }, publishedOn, { day: filingDueOn, provisional: false }, '日')]
}

/** How long before its last day a document stands among what is urgent. */
const expirySeen = 180

function expiryTerm(document: DocumentFacts, { days, today }: Clocks): Term[] {
  const { expiresOn, effectiveOn, madeOn, kind } = document
  if (expiresOn === null || kind === 'quoted' || expiresOn < today || addDays(today, expirySeen) < expiresOn) return []
  const about = {
    id: 'expiry',
    title: '有效期届满',
    article: '文件载明的有效期',
    whose: '制定机关',
    duty: null,
  } as const
  return [termTo(days, today, about, effectiveOn ?? madeOn ?? today, { day: expiresOn, provisional: false }, '日')]
}

export function runningTerms(document: DocumentFacts, today: Day, days: Calendar): Term[] {
  const clocks = { days, today }
  if (document.standing !== 'published') return [...reviewTerm(document, clocks), ...solicitTerm(document, clocks)]
  return [...filingTerm(document, clocks), ...expiryTerm(document, clocks)].sort(byUrgency)
}
