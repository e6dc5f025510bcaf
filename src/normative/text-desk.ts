import type { Calendar, Day } from '../law/index.ts'
import type { Actor, Outcome } from '../platform/act.ts'
import { performIn } from '../platform/acts.ts'
import { deskOf, siteTerms } from '../steps/desk.ts'
import type { Db } from '../steps/room.ts'
import { setText } from './acts/index.ts'
import { type DocumentFacts, proceedingsOf } from './document.ts'
import { documentRoom } from './room.ts'
import { keepText, textHash } from './store.ts'
import type { Structure } from './text/structure.ts'

export type NewText = { structure: Structure; validFrom: Day; reason: string }

/** The words and the act that says which words: both, or neither. */
export async function keepEdition(
  db: Db,
  document: DocumentFacts,
  { structure, validFrom, reason }: NewText,
  { actor, days, seen }: { actor: Actor; days: Calendar; seen?: number | undefined },
): Promise<Outcome<DocumentFacts>> {
  const terms = await siteTerms(db, documentRoom)
  const edition = (proceedingsOf(document).editions.at(-1)?.edition ?? 0) + 1
  const said = { edition: { edition, validFrom, hash: textHash(structure), reason } }
  return db.transaction().execute(async (tx) => {
    const outcome = await performIn(tx, deskOf(documentRoom), setText.act, document.id, { said, days, terms }, actor, {
      seen,
    })
    if (outcome.done) await keepText(tx, document.id, { edition, validFrom, structure, by: actor.id })
    return outcome
  })
}
