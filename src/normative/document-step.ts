import type { Day } from '../law/index.ts'
import { because } from '../platform/act.ts'
import { type Field, given, must } from '../steps/field.ts'
import { type Course, stepsOf } from '../steps/step.ts'
import { blank, type DocumentFacts, proceedingsOf } from './document.ts'
import { standings } from './standing.ts'

/** 【未核实】 37号's text could not be read: what it is said to ask for is shown as the place's own rule. */
export const management = '规范性文件管理制度（本站约定）'

export const course: Course<DocumentFacts> = {
  noun: '文件',
  article: management,
  standings,
  standingOf: ({ standing }) => standing,
  blank,
}

/** How an act of a document is declared: one file of acts/ each. */
export const documentStep = stepsOf(course)

/** What one's own papers say happened cannot have happened tomorrow. */
export const notAhead = (day: Day | null, today: Day, what: string, article: string) =>
  because(day !== null && day > today, `${what}在今天之后，请核对。`, article)

export const notBefore = (day: Day | null, other: Day | null, sentence: string, article: string) =>
  because(day !== null && other !== null && day < other, sentence, article)

/** What only the desk or the clock can say: no form asks for it. */
export const told = <V>(label: string) => must(given(label)) as unknown as Field<V>

/** What the desk looks up before a step that has a form. */
export const sought = <V>(label: string) => given(label) as unknown as Field<V | null>

export const isMajor = (document: DocumentFacts) => proceedingsOf(document).recognition?.major === true

type Hearing = {
  applies: (document: DocumentFacts) => boolean
  who: string
  heard: string
  article: string
  exempt: string
}

/** Who must be heard for thirty days by law; every other document by the site's own rule (settings.ts). */
const hearings: readonly Hearing[] = [
  {
    applies: (document) => proceedingsOf(document).recognition?.business === true,
    who: '与市场主体生产经营活动密切相关，公开征求意见',
    heard: '与市场主体生产经营活动密切相关的，除依法需要保密外，应当向社会公开征求意见。',
    article: '优化营商环境条例第六十二条第二款',
    exempt: '优化营商环境条例第六十二条第二款',
  },
  {
    applies: isMajor,
    who: '重大行政决策公开征求意见',
    heard: '重大行政决策除依法不予公开的外，应当充分听取意见。',
    article: '重大行政决策程序暂行条例第十五条第二款',
    exempt: '重大行政决策程序暂行条例第十四条',
  },
  {
    applies: ({ kind }) => kind === 'rule',
    who: '规章草案公开征求意见',
    heard: '规章草案除依法需要保密外，应当向社会公布征求意见。',
    article: '规章制定程序条例第十五条',
    exempt: '规章制定程序条例第十五条',
  },
]

export const heardBy = (document: DocumentFacts) => hearings.filter(({ applies }) => applies(document))
