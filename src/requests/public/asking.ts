import type { Problem } from '../../portal/fields.tsx'
import type { Site } from '../../portal/site.ts'
import type { AnswerName, Draft, FilePurpose } from './draft.ts'
import type { AskedOrgan } from './store-organs.ts'

/** What every step of the form is given. */
export type Asking = { site: Site; draft: Draft; organs: readonly AskedOrgan[]; problems: readonly Problem[] }

const wrong = ({ problems }: Asking, name: string) => problems.find(({ field }) => field === name)?.message

/** A question's name, what was answered so far and what is wrong with it. */
export const ask = (asking: Asking, name: AnswerName) => ({
  name,
  value: asking.draft.answers[name],
  problem: wrong(asking, name),
})

export const filesOf = (asking: Asking, purpose: FilePurpose) => ({
  name: purpose,
  sent: asking.draft.files.filter((file) => file.purpose === purpose),
  problem: wrong(asking, purpose),
})
