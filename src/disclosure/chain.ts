import type { ItemFacts } from './item.ts'
import { type ContentClass, contentClasses, type Person } from './proceedings.ts'

/**
 * 三审三校 is a rule of the place, not of the 条例 (publishing §3.1): which steps a class of content goes through, and who
 * may sign each. 条例§17 asks only for a review with a fixed procedure and responsibility.
 */

export type StepId = 'proof1' | 'review1' | 'proof2' | 'review2' | 'proof3' | 'review3'
export type ChainStep = {
  step: StepId
  label: string
  kind: 'proof' | 'review'
  /** 岗位, by account role; the office is the 工作机构 across organs from the second review on. */
  roles: readonly string[]
  checks: string
}

const proofReaders = ['clerk', 'editor']

export const steps: Readonly<Record<StepId, ChainStep>> = {
  proof1: { step: 'proof1', label: '一校', kind: 'proof', roles: proofReaders, checks: '错别字、姓名、日期、数字' },
  review1: {
    step: 'review1',
    label: '初审',
    kind: 'review',
    roles: ['foiHead', 'legal'],
    checks: '内容准确，业务无误',
  },
  proof2: { step: 'proof2', label: '二校', kind: 'proof', roles: proofReaders, checks: '前后一致，格式、链接、附件' },
  review2: {
    step: 'review2',
    label: '复审',
    kind: 'review',
    roles: ['foiHead', 'legal', 'office'],
    checks: '政策、法律、保密审查',
  },
  proof3: { step: 'proof3', label: '三校', kind: 'proof', roles: proofReaders, checks: '页面效果、标签、无障碍' },
  review3: { step: 'review3', label: '终审', kind: 'review', roles: ['organHead', 'office'], checks: '决定是否发布' },
}

export const isStep = (step: string | null): step is StepId => step !== null && step in steps

const whole = Object.values(steps)
/** A reprint from the white list was reviewed where it was made. */
const short = [steps.proof1, steps.review1, steps.proof3, steps.review3]

/** 【设计】 What may never be shortened: what binds people, and what names leaders. */
const fixed: readonly ContentClass[] = ['policy', 'leaderActivity', 'emergency']

const why =
  '“三审三校”是地方审查制度，条例第十七条只要求建立审查机制、明确程序和责任；可减少环节，终审不能去掉。政策文件、领导活动、应急信息一律走全部环节。'

export type ChainSetting = { key: string; label: string; value: readonly ChainStep[]; why: string }
const setting = (name: string, label: string, value: readonly ChainStep[]): ChainSetting => ({
  key: `items.chain.${name}`,
  label: `“${label}”的审校环节`,
  value,
  why,
})

const classes = Object.keys(contentClasses) as ContentClass[]

/** What a site may decide, class by class; and the short chain of a correction (REV-01: two persons at least). */
export const chainSettings: readonly ChainSetting[] = [
  ...classes
    .filter((name) => !fixed.includes(name))
    .map((name) => setting(name, contentClasses[name], name === 'reprint' ? short : whole)),
  {
    ...setting('correction', '更正', [steps.review1, steps.review3]),
    why: '更正走短流程，拟稿人之外至少再有一人审签。',
  },
]

export type Chains = Readonly<Record<string, readonly StepId[]>>

/** The steps of every class, as the site has decided; `decided`: setting key → what was decided. */
export function chainsOf(decided: ReadonlyMap<string, unknown>): Chains {
  const ofSettings = chainSettings.map(({ key, value }) => {
    const said = decided.get(key)
    const kept = Array.isArray(said) ? (said as { step: string }[]) : value
    return [key.slice('items.chain.'.length), kept.map(({ step }) => step).filter(isStep)]
  })
  const always = fixed.map((name) => [name, whole.map(({ step }) => step)])
  return Object.fromEntries([...ofSettings, ...always]) as Chains
}

/** The first step that nobody has signed; null when all have. */
export const nextStep = ({ proceedings }: Pick<ItemFacts, 'proceedings'>): StepId | null => {
  if (!proceedings) return null
  const signed = new Set(proceedings.signatures.map(({ step }) => step))
  return proceedings.chain.filter(isStep).find((step) => !signed.has(step)) ?? null
}

/** The step whose signature releases. */
export const lastStep = (chain: readonly string[]): string | null => chain.at(-1) ?? null

const bare = (name: string) => name.normalize('NFKC').replace(/\s+/g, '')

/**
 * FLOW-01 holds for persons, not accounts: who signs in twice under one name is one. Two people of one name are told
 * apart in their accounts' names (docs/decisions/0061).
 */
export const samePerson = (one: Person, other: Person): boolean =>
  one.id === other.id || (bare(one.name) !== '' && bare(one.name) === bare(other.name))
