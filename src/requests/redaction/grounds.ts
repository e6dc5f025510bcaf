import { type Decision, decisions } from '../../law/index.ts'

/** Why a part of a record is not given (条例§14–§16, §37): law's own refusals. Pure. */

export type Ground = Extract<Decision, `DENY_${string}`>

const isGround = (id: string): id is Ground => id.startsWith('DENY_')
export const groundIds = Object.keys(decisions).filter(isGround) as [Ground, ...Ground[]]

/** 「条例第十四条、第三十六条第（三）项」: the first is why, the rest how to say it. */
const firstArticle = (ground: Ground) => decisions[ground].article.split('、')[0] ?? ''

export const groundLabel = (ground: Ground) => `${decisions[ground].label}（${decisions[ground].article}）`
/** What stands in the box. */
export const boxLabel = (ground: Ground) => `依据${firstArticle(ground)}`
