import type { Day } from '../platform/act.ts'
import type { Flaw } from '../registers/index.ts'
import type { ContentClass, Metadata, Proceedings } from './proceedings.ts'
import type { ItemStanding } from './standing.ts'

/** 主动公开 (条例§19–§26): one item, from the draft to the page. A line of a register is published and has no text. */
export type ItemFacts = {
  id: string
  organId: string
  /** Given once, at the release, and never again (条例§12; publishing §1.6). */
  indexNumber: string | null
  title: string
  columnName: string | null
  topic: string | null
  docNumber: string | null
  madeOn: Day
  publishedOn: Day | null
  standing: ItemStanding
  contentClass: ContentClass | null
  columnId: string | null
  genre: string | null
  theme: string | null
  art20: string | null
  disclosure: Metadata['disclosure']
  /** 条例§26: the last of the 20 working days after it was formed or changed. */
  dueOn: Day | null
  noticeUntil: Day | null
  summary: string | null
  source: string | null
  /** The text that the public sees. */
  revisionId: string | null
  /** What is to be done next and hence in whose queue it stands; null where nothing is. */
  nextStep: string | null
  proceedings: Proceedings | null
}

/** What nothing has been said of yet: every older act says less than the row knows now. */
export const blank = (id: string): ItemFacts => ({
  id,
  organId: '',
  indexNumber: null,
  title: '',
  columnName: null,
  topic: null,
  docNumber: null,
  madeOn: '',
  publishedOn: null,
  standing: 'published',
  contentClass: null,
  columnId: null,
  genre: null,
  theme: null,
  art20: null,
  disclosure: 'proactive',
  dueOn: null,
  noticeUntil: null,
  summary: null,
  source: null,
  revisionId: null,
  nextStep: null,
  proceedings: null,
})

export const proceedingsOf = ({ id, proceedings }: ItemFacts): Proceedings => {
  if (!proceedings) throw new Error(`item ${id} is a line of a register and has no proceedings`)
  return proceedings
}

/** Where the work stands: of the correction under way, or of the item itself. */
export const stageOf = ({ standing, proceedings }: ItemFacts): ItemStanding =>
  proceedings?.correction?.stage ?? standing

const basis = '条例第二十六条'
const flaw = (wrong: boolean, field: string, sentence: string): Flaw[] =>
  wrong ? [{ field, sentence, article: basis }] : []

export const flaws = ({ madeOn, publishedOn }: ItemFacts, today: Day): Flaw[] => [
  ...flaw(publishedOn !== null && publishedOn > today, 'publishedOn', '公开日期在今天之后，请核对年份'),
  ...flaw(publishedOn !== null && publishedOn < madeOn, 'publishedOn', '公开日期早于生成日期，请核对两个日期'),
]

/** 三审三校: what was reviewed and released here is not changed by a file or in a list. */
export const overruled = (_next: ItemFacts, previous: ItemFacts | null): Flaw[] =>
  flaw(
    previous?.proceedings != null,
    'indexNumber',
    '这条信息经本平台审校发布，不能随目录导入改动；确有错误的，请在信息页面办理“更正”',
  )
