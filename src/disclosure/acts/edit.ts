import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { isStep, samePerson, steps } from '../chain.ts'
import { type ItemFacts, proceedingsOf } from '../item.ts'
import { itemAct, moved, proceeding, review } from '../item-act.ts'
import type { Draft, Signature } from '../proceedings.ts'
import { described } from '../releasing.ts'

type Facts = { revision: Draft; columnName: string | null; dueOn: string | null }

/** FLOW-03: a changed text voids every signature; changed metadata void the second review and what comes after it. */
const keptSignatures = (signatures: readonly Signature[], before: Draft | null, after: Draft) => {
  if (before?.text !== after.text) return []
  const second = signatures.findIndex(({ step }) => isStep(step) && step !== 'proof1' && step !== 'review1')
  return second < 0 ? signatures : signatures.slice(0, second)
}

function edited(item: ItemFacts, { revision, columnName, dueOn }: Facts, who: { id: string; name: string }): ItemFacts {
  const { draft, signatures, authors, correction } = proceedingsOf(item)
  const kept = keptSignatures(signatures, draft, revision)
  // While a correction is written the page stays as it is, and so does what lists say of it.
  const shown = correction ? item : { ...described(item, revision, columnName), dueOn }
  const changed = proceeding(shown, {
    draft: revision,
    ...(!correction && { metadata: revision.metadata }),
    signatures: kept,
    authors: authors.some(({ id }) => id === who.id) ? authors : [...authors, who],
  })
  return kept.length < signatures.length ? moved(changed, 'reviewing') : changed
}

/** 修改: every saved text is a revision of its own; the desk has written it. */
export const edit = itemAct<object, Facts>({
  name: 'edit',
  title: '修改',
  basis: '信息发布审查制度；条例第十七条',
  from: ['draft', 'reviewing', 'approved'],
  by: ['clerk', 'editor', 'foiHead', 'office'],
  input: z.object({}),
  barred: (item, { actor }) => {
    const signed = proceedingsOf(item).signatures.find(
      ({ step, person, name }) =>
        isStep(step) && steps[step].kind === 'review' && samePerson({ id: person, name }, actor),
    )
    return because(signed !== undefined, '您已经审核了这份稿件，不再改动；有意见请退回。', review)
  },
  refusals: (item, _said, { known: { revision } }) =>
    because(revision === null || revision.hash === proceedingsOf(item).draft?.hash, '没有改动。', review),
  facts: (_said, { known }) => ({ revision: known.revision!, columnName: known.columnName, dueOn: known.dueOn }),
  apply: (item, facts, { who }) => edited(item, facts, who),
})
