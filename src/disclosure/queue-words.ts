import { isStep, steps } from './chain.ts'
import type { ItemFacts } from './item.ts'

const others: Readonly<Record<string, string>> = {
  draft: '拟稿',
  release: '发布',
  scheduled: '等待定时发布',
  confirmUrgent: '应急补签',
  confirmWithdrawal: '确认撤回',
}

/** Whose work it is, beside the steps of the chain. */
export const rolesOf = (step: string): readonly string[] => {
  if (isStep(step)) return steps[step].roles
  if (step === 'draft') return ['clerk', 'editor', 'foiHead']
  if (step === 'release') return ['editor', 'foiHead', 'organHead', 'office']
  return step === 'scheduled' ? [] : ['organHead', 'office']
}

export const stepWords = (step: string): string => (isStep(step) ? steps[step].label : (others[step] ?? step))

export const nextWords = ({ nextStep, proceedings }: ItemFacts): string | null =>
  nextStep && `${proceedings?.correction ? '更正：' : ''}${stepWords(nextStep)}`
